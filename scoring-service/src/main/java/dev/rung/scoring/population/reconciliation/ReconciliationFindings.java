package dev.rung.scoring.population.reconciliation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;

/// The findings of a reconciliation so far.
///
/// @param differing how many customers, in whichever way
/// @param unpaired customers who were not checked: their standing or their state was on its way when they were read
/// @param examples the first of each kind, bounded: should everybody differ, nobody reads them all
@RegisterForReflection
record ReconciliationFindings(
        long checked, long differing, long unpaired, LogSample fromLog, List<StandingDifference> examples) {

    static final ReconciliationFindings NOTHING = new ReconciliationFindings(0, 0, 0, LogSample.NOTHING, List.of());
    static final int EXAMPLES = 20;

    ReconciliationFindings plus(Recomputation.RecomputedStandings found) {
        return plus(new ReconciliationFindings(
                found.checked(), found.differing().size(), 0, LogSample.NOTHING, found.differing()));
    }

    ReconciliationFindings plus(ReconciliationFindings next) {
        return new ReconciliationFindings(
                checked + next.checked,
                differing + next.differing,
                unpaired + next.unpaired,
                fromLog.plus(next.fromLog),
                firstOfEachKind(
                        Stream.concat(examples.stream(), next.examples.stream()).toList()));
    }

    ReconciliationFindings leavingOut(long customers) {
        return new ReconciliationFindings(checked, differing, unpaired + customers, fromLog, examples);
    }

    private static List<StandingDifference> firstOfEachKind(List<StandingDifference> differing) {
        return Stream.of(StandingDifference.DifferenceKind.values())
                .flatMap(kind -> differing.stream()
                        .filter(difference -> difference.kind() == kind)
                        .limit(EXAMPLES))
                .toList();
    }

    /// With a sample, or a part of one.
    ReconciliationFindings with(LogComparison.LogFindings found) {
        return new ReconciliationFindings(
                checked,
                differing + found.newly(),
                unpaired,
                found.fromLog(),
                Stream.concat(examples.stream(), found.differing().stream().limit(EXAMPLES))
                        .toList());
    }
}
