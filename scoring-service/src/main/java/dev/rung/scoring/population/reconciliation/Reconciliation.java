package dev.rung.scoring.population.reconciliation;

import dev.rung.platform.json.JsonText;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobProgress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One reconciliation, as it is kept and as clients see it.
///
/// @param night the business date of a nightly one; null for one that somebody asked for
/// @param progress how far it has come; null unless it runs
/// @param checked how many customers; null unless it is done, as are the next three
/// @param differing how many of them differ, from a recomputation or from the log
/// @param unpaired how many were not checked: their standing or their state was on its way when they were read
/// @param log the sample counted once more from the log
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
        @Nullable JobProgress progress,
        @Nullable Long checked,
        @Nullable Long differing,
        @Nullable Long unpaired,
        @Nullable LogSample log,
        @Nullable List<StandingDifference> examples) {

    /// The names are on the wire and in the table.
    enum ReconciliationState {
        RUNNING,
        DONE,
        /// It broke off; the log says why.
        FAILED
    }

    /// @param progress null unless it runs
    static Reconciliation of(Job job, @Nullable JobProgress progress, JsonText json) {
        var found = json.readOrNull(job.report(), ReconciliationFindings.class);
        return new Reconciliation(
                job.id(),
                job.night(),
                job.policyVersion(),
                ReconciliationState.valueOf(job.state()),
                job.requestedBy(),
                job.requestedAt(),
                job.finishedAt(),
                progress,
                found == null ? null : found.checked(),
                found == null ? null : found.differing(),
                found == null ? null : found.unpaired(),
                found == null ? null : found.fromLog(),
                found == null ? null : found.examples());
    }
}
