package dev.rung.local.process;

import java.time.Duration;

/// How long to wait before a process that died is started again.
///
/// The first restart is immediate, so that one kill heals quickly; each further pause is twice as long,
/// so that a process that cannot run does not keep the machine busy. After a minute of running the
/// pauses start again from zero.
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
