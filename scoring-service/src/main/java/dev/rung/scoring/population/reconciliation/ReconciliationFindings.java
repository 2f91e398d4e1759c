package dev.rung.scoring.population.reconciliation;

import java.util.List;
import java.util.stream.Stream;

/// What a sweep found so far.
///
/// @param differing how many customers, in whichever way
/// @param examples the first of each kind, bounded: should everybody differ, nobody reads them all
record ReconciliationFindings(long checked, long differing, LogSample fromLog, List<StandingDifference> examples) {

    static final ReconciliationFindings NOTHING = new ReconciliationFindings(0, 0, LogSample.NOTHING, List.of());
    static final int EXAMPLES = 20;

    ReconciliationFindings plus(Recomputation.RecomputedStandings found) {
        return new ReconciliationFindings(
                checked + found.checked(),
                differing + found.differing().size(),
                fromLog,
                Stream.concat(examples.stream(), found.differing().stream())
                        .limit(EXAMPLES)
                        .toList());
    }

    /// With the sample, once everybody was compared.
    ReconciliationFindings with(LogComparison.LogFindings found) {
        return new ReconciliationFindings(
                checked,
                differing + found.newly(),
                found.fromLog(),
                Stream.concat(examples.stream(), found.differing().stream().limit(EXAMPLES))
                        .toList());
    }
}
