package dev.rung.bench.events;

import java.util.SplittableRandom;
import java.util.UUID;

/// A customer's ids: the same for the same seed, and as scattered as real ones.
public record CustomerIds(UUID id, String externalId) {

    public static CustomerIds of(long seed, int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        return new CustomerIds(new UUID(random.nextLong(), random.nextLong()), "B-%07d".formatted(number));
    }
}
