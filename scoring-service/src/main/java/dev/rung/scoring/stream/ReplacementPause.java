package dev.rung.scoring.stream;

import java.time.Duration;
import java.time.Instant;

/// The pause before a failed stream thread is replaced: twice as long each time, up to half a minute, and short again
/// once the stream has run for ten minutes.
final class ReplacementPause {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration WELL_AGAIN = Duration.ofMinutes(10);

    private Duration next = FIRST;
    private Instant last = Instant.MIN;

    /// Blocks the thread that failed, which has nothing else to do.
    void rest() {
        try {
            Thread.sleep(next(Instant.now()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized Duration next(Instant now) {
        if (last.isBefore(now.minus(WELL_AGAIN))) {
            next = FIRST;
        }
        last = now;
        var present = next;
        var doubled = present.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return present;
    }
}
