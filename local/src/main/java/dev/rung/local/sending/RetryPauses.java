package dev.rung.local.sending;

import java.time.Duration;
import java.util.Optional;

/// Whether and when a request that failed is sent again.
///
/// It is sent again where there was no answer, or the answer was 429 or 5xx, and never where it was refused for good.
/// Each pause is twice the one before, up to [#LONGEST]; the time that an answer names takes precedence.
record RetryPauses(Duration total) {

    static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration FIRST = Duration.ofMillis(250);

    /// @param status 0 where nobody answered
    /// @param asked the pause that the answer asked for
    /// @return the pause; empty to give up
    Optional<Duration> pauseAfter(int attempts, Duration waitedSoFar, int status, Optional<Duration> asked) {
        if (!isWorthRepeating(status) || waitedSoFar.compareTo(total) >= 0) {
            return Optional.empty();
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
        return Optional.of(asked.orElse(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled));
    }

    private static boolean isWorthRepeating(int status) {
        return status == 0 || status == 429 || status >= 500;
    }
}
