/// From what a lot holds to what it should hold.
///
/// In come a lot and its target; [SettlementPolicy] decides the postings that make the difference, which go out
/// with the lot as it is then. Pure: nothing here knows the database.
@NullMarked
package dev.rung.benefits.ledger.settlement;

import org.jspecify.annotations.NullMarked;
