/// From what a lot holds to what it should hold.
///
/// In come a [Lot] and its [LotTarget]; [SettlementPolicy] decides the postings that make the difference; out go the
/// transactions to write and the events to publish. Pure: nothing here knows the database.
@NullMarked
package dev.rung.benefits.ledger.settlement;

import org.jspecify.annotations.NullMarked;
