package dev.rung.scoring.population.reconciliation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sweep, as it is kept and as clients see it.
///
/// @param night the business date of a nightly one; null for one that somebody asked for
/// @param checked how many customers; null unless it is done, as are the next two
/// @param differing how many of them differ, from a recomputation or from the log
/// @param log the sample counted once more from the log; null too in a report from before there was one
/// @param examples of those that differ, some
@RegisterForReflection
record Reconciliation(
        UUID id,
        @Nullable LocalDate night,
        int policyVersion,
        ReconciliationState state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long checked,
        @Nullable Long differing,
        @Nullable LogSample log,
        @Nullable List<StandingDifference> examples) {

    /// The names are on the wire and in the table.
    enum ReconciliationState {
        RUNNING,
        DONE,
        /// It broke off; the log says why.
        FAILED
    }

    static Reconciliation begun(UUID id, @Nullable LocalDate night, int policyVersion, String by, Instant now) {
        return new Reconciliation(
                id, night, policyVersion, ReconciliationState.RUNNING, by, now, null, null, null, null, null);
    }

    Reconciliation done(ReconciliationFindings counted, Instant now) {
        return new Reconciliation(
                id,
                night,
                policyVersion,
                ReconciliationState.DONE,
                startedBy,
                startedAt,
                now,
                counted.checked(),
                counted.differing(),
                counted.fromLog(),
                counted.examples());
    }
}
