package dev.rung.platform.nightly;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The results of checks as metrics of every instance. Of each check also `rung_nightly_check_age_seconds`, by `check`:
/// how long ago the last one ended, or the tables were made where none has; it keeps growing while the database is
/// away.
@Startup // its metrics are there before the first run
@ApplicationScoped
public class EveryMinuteReadChecks {

    /// Not checked yet.
    private static final long NONE = -1;

    private final AgroalDataSource database;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile Map<String, LastCheck> last = Map.of();

    EveryMinuteReadChecks(AgroalDataSource database, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.meters = meters;
        this.clock = clock;
    }

    private record LastCheck(@Nullable Long found, Instant endedAt) {}

    /// @param metric shows what the check found: −1 until the first one, −2 where it failed
    public void gauge(String metric, String check) {
        Gauge.builder(metric, () -> found(check)).register(meters);
        TimeGauge.builder("rung.nightly.check.age", () -> age(check), TimeUnit.SECONDS)
                .tag("check", check)
                .register(meters);
    }

    @Scheduled(identity = "nightly-checks-read", every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void read() throws SQLException {
        var found = new HashMap<String, LastCheck>();
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("select name, found, ended_at from nightly_checks")) {
            while (rows.next()) {
                var endedAt = rows.getObject("ended_at", OffsetDateTime.class).toInstant();
                found.put(rows.getString("name"), new LastCheck(rows.getObject("found", Long.class), endedAt));
            }
        }
        last = Map.copyOf(found);
    }

    private long found(String check) {
        var read = last.get(check);
        return read == null || read.found() == null ? NONE : read.found();
    }

    private double age(String check) {
        var read = last.get(check);
        return read == null
                ? Double.NaN
                : Duration.between(read.endedAt(), clock.instant()).toSeconds();
    }
}
