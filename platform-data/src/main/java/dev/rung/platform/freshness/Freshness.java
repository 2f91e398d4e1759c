package dev.rung.platform.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How fresh this service's answers are.
@ApplicationScoped
public class Freshness {

    private volatile @Nullable Instant asOf;

    /// All that happened up to then, as far as it reached Kafka, is in the answers. Null until the first look.
    public @Nullable Instant asOf() {
        return asOf;
    }

    void note(Instant time) {
        asOf = time;
    }
}
