package dev.rung.platform.nightly;

import dev.rung.platform.store.Store;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/// Table `nightly_checks`: its row of a check is the guard that one instance makes it, and makes it once a night.
@ApplicationScoped
public class NightlyChecks {

    /// In place of what was found, where the check failed.
    private static final long FAILED = -2;

    private static final Logger LOG = Logger.getLogger(NightlyChecks.class);

    /// The lock is gone with the transaction of an instance that dies at it. The night is kept at the end.
    private static final String BEGIN =
            "select 1 from nightly_checks where name = ? and night < ? for update skip locked";

    private static final String END =
            "update nightly_checks set night = ?, found = ?, ended_at = clock_timestamp() where name = ?";

    private static final String IS_DONE = "select 1 from nightly_checks where name = ? and night >= ?";

    /// Between looks whether another instance has come to the end.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AgroalDataSource database;
    private final Store store;
    private final Clock clock;

    NightlyChecks(AgroalDataSource database, Store store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// May block.
    @FunctionalInterface
    public interface NightlyCheck {

        /// @return 0: all is well; more: how much is not
        long found() throws SQLException;
    }

    /// Comes back at once. Where another instance is at it, this one waits and takes over should that one die.
    public void start(String name, NightlyCheck check) {
        var night = tonight();
        Thread.ofVirtual().name(name).start(() -> untilDone(name, night, check));
    }

    private void untilDone(String name, LocalDate night, NightlyCheck check) {
        try {
            while (!isDone(name, night, check) && !tonight().isAfter(night)) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone(String name, LocalDate night, NightlyCheck check) {
        try {
            return once(name, night, check);
        } catch (SQLException away) {
            LOG.warnf(away, "A nightly check cannot begin or end yet, trying again check=%s", name);
            return false;
        }
    }

    /// False while another instance is at it.
    boolean once(String name, LocalDate night, NightlyCheck check) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (finds(connection, BEGIN, name, night)) {
                    end(connection, name, night, outcome(name, check));
                    connection.commit();
                    return true;
                }
                return finds(connection, IS_DONE, name, night);
            } finally {
                connection.rollback();
            }
        }
    }

    /// The next night tries again what failed.
    private static long outcome(String name, NightlyCheck check) {
        try {
            return check.found();
        } catch (SQLException | RuntimeException failure) {
            LOG.errorf(failure, "A nightly check failed check=%s", name);
            return FAILED;
        }
    }

    private static boolean finds(Connection connection, String sql, String name, LocalDate night) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            query.setObject(2, night);
            return query.executeQuery().next();
        }
    }

    private static void end(Connection connection, String name, LocalDate night, long found) throws SQLException {
        try (var update = connection.prepareStatement(END)) {
            update.setObject(1, night);
            update.setLong(2, found);
            update.setString(3, name);
            update.executeUpdate();
        }
    }

    private LocalDate tonight() {
        return LocalDate.now(clock.withZone(store.zone()));
    }
}
