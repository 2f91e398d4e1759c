/// Proves every night that the stream and a recomputation come to the same standings.
///
/// In come a timer, a wish of an administrator's and the whole population. Everybody is assessed anew from the
/// stored features and compared with what is stored ([dev.rung.scoring.population.reconciliation.Recomputation]); a
/// sample is counted once more from the log as well ([dev.rung.scoring.population.reconciliation.LogComparison]).
/// Out come a report, a metric, an entry in the audit and, where anybody differs, an alarm on topic `alarms`.
/// Nothing is repaired: a difference means that something is wrong with the stream or was written past it.
@NullMarked
package dev.rung.scoring.population.reconciliation;

import org.jspecify.annotations.NullMarked;
