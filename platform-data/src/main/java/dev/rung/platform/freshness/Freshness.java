package dev.rung.platform.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How fresh this service's answers are.
@ApplicationScoped
public class Freshness {

    private volatile @Nullable Instant asOf;
    private volatile @Nullable Instant answeredSince;

    /// All that happened up to then, as far as it reached Kafka, is in the answers. Null until the first look.
    public @Nullable Instant asOf() {
        return asOf;
    }

    /// Since when Kafka has answered each look; null while it does not. What could not reach it before comes in only
    /// after that.
    public @Nullable Instant answeredSince() {
        return answeredSince;
    }

    void note(Instant time, Instant now) {
        asOf = time;
        if (answeredSince == null) {
            answeredSince = now;
        }
    }

    void noteSilence() {
        answeredSince = null;
    }
}
