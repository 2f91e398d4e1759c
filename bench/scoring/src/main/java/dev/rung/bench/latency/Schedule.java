package dev.rung.bench.latency;

import java.time.Duration;

/// When events are due: evenly, from the beginning on. Times are [System#nanoTime()].
///
/// @param begin when the first is due
/// @param rate per second
/// @param warmUp events due before it ends are sent like all others and not counted
record Schedule(long begin, int rate, Duration warmUp, Duration measured) {

    long events() {
        return rate * warmUp.plus(measured).toMillis() / 1000;
    }

    long due(long event) {
        return begin + event * Duration.ofSeconds(1).toNanos() / rate;
    }

    boolean counts(long due) {
        return due - begin >= warmUp.toNanos();
    }
}
