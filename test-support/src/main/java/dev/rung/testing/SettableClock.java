package dev.rung.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The clock of every service under test: the machine's, in microseconds, until a test sets it.
@Alternative
@Priority(1)
@ApplicationScoped
public class SettableClock extends Clock {

    private volatile @Nullable Instant stopped;

    /// Stops at this time, in microseconds as the services' clock tells it.
    public void set(Instant time) {
        stopped = time.truncatedTo(ChronoUnit.MICROS);
    }

    /// Stops this much later than now.
    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /// Runs again with the machine.
    public void reset() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        var time = stopped;
        return time == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// Stopped at the present time where this one is stopped.
    @Override
    public Clock withZone(ZoneId zone) {
        var time = stopped;
        return time == null ? Clock.system(zone) : Clock.fixed(time, zone);
    }
}
