package dev.rung.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.Database;
import dev.rung.testing.Servers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class OutboxAgeTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OutboxAge age = new OutboxAge(meters, Clock.systemUTC());

    @BeforeEach
    void prepare() {
        Database.RELAY.migrate();
        Database.RELAY.execute("truncate outbox");
    }

    @Test
    void isThatOfTheOldestEventThatWaits() throws SQLException {
        for (var minutes : new int[] {5, 1}) {
            Database.RELAY.execute("insert into outbox (topic, key, payload, headers, added_at)"
                    + " values ('alarms', 'k', '{}', '{}', now() - interval '%d minutes')".formatted(minutes));
        }

        look();

        assertThat(seconds()).isBetween(299.0, 310.0);
    }

    @Test
    void isNothingWhereNothingWaits() throws SQLException {
        look();

        assertThat(seconds()).isZero();
    }

    private void look() throws SQLException {
        var role = Database.RELAY.role();
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), role, role)) {
            connection.setAutoCommit(false);
            age.measure(connection);
        }
    }

    private double seconds() {
        return meters.get("rung.outbox.age").timeGauge().value(TimeUnit.SECONDS);
    }
}
