package dev.rung.scoring.population.refresh;

import dev.rung.platform.json.JsonText;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobEnd;
import dev.rung.scoring.population.job.JobProgress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One refresh, as it is kept and as clients see it.
///
/// @param night the business date of one that the timer began; null for one that somebody asked for
/// @param baseVersion the policy in force whose numbers were drawn anew
/// @param progress how far it has come; null unless it runs
/// @param version what came of it; null unless it was published, as is the next one
/// @param effectiveAt from when on it counts: after notice where anything became harder
/// @param report null while it runs, and where it failed
@RegisterForReflection
record Refresh(
        long id,
        @Nullable LocalDate night,
        int baseVersion,
        RefreshState state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable JobProgress progress,
        @Nullable Integer version,
        @Nullable Instant effectiveAt,
        @Nullable RefreshReport report) {

    /// The names are on the wire and in the table.
    enum RefreshState {
        RUNNING,
        PUBLISHED,
        /// The numbers came out as they were.
        UNCHANGED,
        /// Too many customers could not be counted: nothing is published. The next night tries again.
        INCOMPLETE,
        /// People published another policy while everybody was being counted.
        OVERTAKEN,
        /// It broke off; the log says why.
        FAILED
    }

    /// The result of a finished refresh.
    @RegisterForReflection
    record RefreshResult(
            @Nullable Integer version,
            @Nullable Instant effectiveAt,
            @Nullable RefreshReport report) {

        static final RefreshResult NONE = new RefreshResult(null, null, null);

        static JobEnd end(RefreshState state, RefreshReport report) {
            return new JobEnd(state.name(), new RefreshResult(null, null, report));
        }

        static JobEnd published(int version, Instant effectiveAt, RefreshReport report) {
            return new JobEnd(RefreshState.PUBLISHED.name(), new RefreshResult(version, effectiveAt, report));
        }
    }

    /// @param progress null unless it runs
    static Refresh of(Job job, @Nullable JobProgress progress, JsonText json) {
        var text = job.report();
        var result = text == null ? RefreshResult.NONE : json.read(text, RefreshResult.class);
        return new Refresh(
                job.number(),
                job.night(),
                job.policyVersion(),
                RefreshState.valueOf(job.state()),
                job.requestedBy(),
                job.requestedAt(),
                job.finishedAt(),
                progress,
                result.version(),
                result.effectiveAt(),
                result.report());
    }
}
