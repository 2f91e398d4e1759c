package dev.rung.scoring.population.dryrun;

import dev.rung.platform.json.JsonText;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobProgress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One dry run, as it is kept and as clients see it.
///
/// @param version the policy that is tried
/// @param policyHash of the document that was tried: another one now means that the draft was edited since. Null for
///     the policy that is shipped
/// @param presentVersion the policy in force that it is compared with
/// @param asOf the moment everybody is assessed at
/// @param progress how far it has come; null unless it runs
/// @param report null unless it is done
@RegisterForReflection
record DryRun(
        UUID id,
        int version,
        @Nullable String policyHash,
        int presentVersion,
        Instant asOf,
        DryRunState state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable JobProgress progress,
        @Nullable DryRunReport report) {

    /// The names are on the wire and in the table.
    enum DryRunState {
        RUNNING,
        DONE,
        /// It broke off; the log says why.
        FAILED
    }

    /// The document and the policy in force when the dry run began.
    @RegisterForReflection
    record TrialTerms(@Nullable String policyHash, int presentVersion) {

        static TrialTerms of(Job job, JsonText json) {
            return json.read(Objects.requireNonNull(job.terms()), TrialTerms.class);
        }
    }

    /// @param progress null unless it runs
    static DryRun of(Job job, @Nullable JobProgress progress, JsonText json) {
        var terms = TrialTerms.of(job, json);
        return new DryRun(
                job.id(),
                job.policyVersion(),
                terms.policyHash(),
                terms.presentVersion(),
                job.requestedAt(),
                DryRunState.valueOf(job.state()),
                job.requestedBy(),
                job.requestedAt(),
                job.finishedAt(),
                progress,
                json.readOrNull(job.report(), DryRunReport.class));
    }
}
