package dev.rung.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// `rung_outbox_age_seconds`: the time for which the oldest unsent event has waited, 0 where none waits. It keeps
/// growing while Kafka or the database is away, and is there from the start.
@Startup
@ApplicationScoped
class OutboxAge {

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final Clock clock;
    private volatile @Nullable Instant oldest;
    private volatile Instant measured = Instant.MIN;

    OutboxAge(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        TimeGauge.builder("rung.outbox.age", this::milliseconds, TimeUnit.MILLISECONDS)
                .register(meters);
    }

    /// As [#measure], unless that was done within the last second.
    void measureOncePerSecond(Connection connection) throws SQLException {
        if (clock.instant().minus(ONE_SECOND).isAfter(measured)) {
            measure(connection);
        }
    }

    /// @param connection without autocommit
    void measure(Connection connection) throws SQLException {
        measured = clock.instant();
        try (var query = connection.createStatement();
                var row = query.executeQuery("select added_at from outbox order by id limit 1")) {
            oldest = row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
        }
        connection.commit();
    }

    private long milliseconds() {
        var since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis());
    }
}
