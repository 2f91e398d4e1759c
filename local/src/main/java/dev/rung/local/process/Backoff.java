package dev.rung.local.process;

import java.time.Duration;

/// How long to wait before a process that died is started again.
///
/// The first time at once, as one kill must heal quickly; twice as long each time after that, as a process that can't
/// live must not keep the machine busy. A minute of life wipes the slate.
record Backoff(int deaths) {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    static final Backoff NONE = new Backoff(0);

    Backoff afterDeath(Duration lived) {
        return new Backoff(lived.compareTo(HEALTHY) >= 0 ? 1 : deaths + 1);
    }

    Duration pause() {
        if (deaths <= 1) {
            return Duration.ZERO;
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(deaths - 2, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
