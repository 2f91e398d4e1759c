/// When a customer's tiers were reached, by all that is known now: one rule, so that every service gives
/// a decision the same date.
///
/// In come the tier events of one customer, in any order and any number of times. Out comes
/// [dev.rung.platform.tiers.DatedDecisions]: each decision with the moment from which on it counts.
@NullMarked
package dev.rung.platform.tiers;

import org.jspecify.annotations.NullMarked;
