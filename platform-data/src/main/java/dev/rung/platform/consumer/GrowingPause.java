package dev.rung.platform.consumer;

import java.time.Duration;

/// Twice as long each time, up to a minute: what is down for long is not asked every moment.
final class GrowingPause {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration next = FIRST;

    Duration next() {
        var present = next;
        var doubled = present.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return present;
    }

    void startOver() {
        next = FIRST;
    }
}
