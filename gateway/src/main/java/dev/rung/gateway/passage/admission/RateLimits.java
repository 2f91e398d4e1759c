package dev.rung.gateway.passage.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/// A token bucket per client: full at first, refilled evenly over the period.
///
/// Caffeine finds the class for a cache's entries by its name; this one is not among those that Quarkus registers.
@ApplicationScoped
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
class RateLimits {

    private final Rates rates;
    private final TimeMeter time;
    private final Cache<ChargedClient, Bucket> buckets;

    /// The decision on a request, and what the response headers say about it.
    ///
    /// @param fullIn until the bucket is full again
    /// @param retryIn until one more request is let in; zero where this one was
    record Charge(
            boolean admitted, String kind, long limit, Duration period, long left, Duration fullIn, Duration retryIn) {

        /// `RateLimit-Policy` of the IETF's draft on RateLimit header fields.
        String policyHeader() {
            return "\"%s\";q=%d;w=%d".formatted(kind, limit, period.toSeconds());
        }

        /// `RateLimit` of the same draft.
        String rateHeader() {
            return "\"%s\";r=%d;t=%d".formatted(kind, left, seconds(fullIn));
        }

        long retrySeconds() {
            return Math.max(1, seconds(retryIn));
        }

        private static long seconds(Duration duration) {
            return (duration.toMillis() + 999) / 1000;
        }
    }

    @Inject
    RateLimits(Rates rates) {
        this(rates, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimits(Rates rates, TimeMeter time) {
        this.rates = rates;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(rates.remembered())
                .expireAfterAccess(rates.period())
                .build();
    }

    Charge charge(ChargedClient client) {
        var probe = buckets.get(client, this::fullBucket).tryConsumeAndReturnRemaining(1);
        return new Charge(
                probe.isConsumed(),
                client.limitName(),
                rates.of(client),
                rates.period(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket fullBucket(ChargedClient client) {
        var capacity = rates.of(client);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, rates.period()))
                .withCustomTimePrecision(time)
                .build();
    }
}
