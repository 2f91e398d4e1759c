package dev.rung.scoring.population.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a job has come that runs.
///
/// @param parts of the work, the conclusion among them
/// @param expectedAt when it will be done if the rest takes as long as what is done; null before the first part is
@RegisterForReflection
public record JobProgress(
        int parts, int partsDone, @Nullable Instant expectedAt) {

    static JobProgress of(int parts, int done, Instant begun, Instant now) {
        if (done == 0) {
            return new JobProgress(parts, 0, null);
        }
        var rest = Duration.between(begun, now).multipliedBy(parts - done).dividedBy(done);
        return new JobProgress(parts, done, now.plusMillis(rest.toMillis()));
    }
}
