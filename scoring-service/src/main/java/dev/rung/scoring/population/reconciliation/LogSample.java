package dev.rung.scoring.population.reconciliation;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// How the sample fared that was counted once more from the log.
///
/// @param sampled drawn by lot
/// @param recounted of these, compared
/// @param leftOut the others: the log no longer tells all of them
/// @param differing of those recounted
/// @param why nothing is known of the sample, a code; null where something is. `recount-failed`: the log could not be
///     read, and the service's own log says why
@RegisterForReflection
record LogSample(
        long sampled,
        long recounted,
        long leftOut,
        long differing,
        @Nullable @JsonInclude(NON_NULL) String why) {

    static final LogSample NOTHING = of(0, 0, 0, 0);

    static LogSample of(long sampled, long recounted, long leftOut, long differing) {
        return new LogSample(sampled, recounted, leftOut, differing, null);
    }

    static LogSample failed(long sampled) {
        return new LogSample(sampled, 0, 0, 0, "recount-failed");
    }

    /// With another part of the sample. Where one could not be read, nothing is known of the whole.
    LogSample plus(LogSample next) {
        long all = sampled + next.sampled;
        return tellsNothing() || next.tellsNothing()
                ? failed(all)
                : of(all, recounted + next.recounted, leftOut + next.leftOut, differing + next.differing);
    }

    boolean tellsNothing() {
        return why != null;
    }
}
