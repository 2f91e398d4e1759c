package dev.rung.platform.nightly;

import dev.rung.platform.store.Store;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Table `nightly_checks`: its row of a check is the lease of the instance that makes it, once a night.
///
/// However long a check takes, no connection and no transaction is held beside its own: servers end those that
/// idle, networks forget them, and the check would be made again and again.
@ApplicationScoped
public class NightlyChecks {

    /// In place of what was found, where the check failed.
    private static final long FAILED = -2;

    private static final Logger LOG = Logger.getLogger(NightlyChecks.class);

    /// The database's clock counts.
    private static final String LEASE =
            "update nightly_checks set leased_until = clock_timestamp() + ? * interval '1 millisecond'"
                    + " where name = ? and night < ?";

    private static final String BEGIN = LEASE + " and leased_until < clock_timestamp()";

    /// The night is kept at the end: an instance that dies leaves it to another. Of two that came to the end,
    /// since one could not renew its lease, the first counts.
    private static final String END = "update nightly_checks set night = ?, found = ?, ended_at = clock_timestamp(),"
            + " leased_until = '-infinity' where name = ? and night < ?";

    private static final String IS_DONE = "select 1 from nightly_checks where name = ? and night >= ?";

    private static final int RENEWALS_IN_A_LEASE = 3;

    private final AgroalDataSource database;
    private final Store store;
    private final Clock clock;
    private final Duration pause;

    @Inject
    NightlyChecks(AgroalDataSource database, Store store, Clock clock) {
        this(database, store, clock, Duration.ofMinutes(1));
    }

    /// @param pause between renewals, and between looks whether another instance has come to the end
    NightlyChecks(AgroalDataSource database, Store store, Clock clock, Duration pause) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.pause = pause;
    }

    /// May block.
    @FunctionalInterface
    public interface NightlyCheck {

        /// @return 0: all is well; more: how much is not
        long found() throws SQLException;
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /// Comes back at once. Where another instance is at it, this one waits and takes over should that one die.
    public void start(String name, NightlyCheck check) {
        var night = tonight();
        Thread.ofVirtual().name(name).start(() -> untilDone(name, night, check));
    }

    private void untilDone(String name, LocalDate night, NightlyCheck check) {
        try {
            while (!isDone(name, night, check) && !tonight().isAfter(night)) {
                Thread.sleep(pause);
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
        if (!lease(BEGIN, name, night)) {
            return isDone(name, night);
        }
        long found = renewingTheLease(name, night, check);
        update(END, statement -> {
            statement.setObject(1, night);
            statement.setLong(2, found);
            statement.setString(3, name);
            statement.setObject(4, night);
        });
        return true;
    }

    private long renewingTheLease(String name, LocalDate night, NightlyCheck check) {
        var ended = new CountDownLatch(1);
        Thread.ofVirtual().name(name + "-lease").start(() -> renew(name, night, ended));
        try {
            return outcome(name, check);
        } finally {
            ended.countDown();
        }
    }

    private void renew(String name, LocalDate night, CountDownLatch ended) {
        try {
            while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    lease(LEASE, name, night);
                } catch (SQLException away) {
                    LOG.warnf(away, "The lease of a nightly check cannot be renewed, trying again check=%s", name);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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

    private boolean lease(String how, String name, LocalDate night) throws SQLException {
        return update(how, statement -> {
            statement.setLong(1, pause.multipliedBy(RENEWALS_IN_A_LEASE).toMillis());
            statement.setString(2, name);
            statement.setObject(3, night);
        });
    }

    private boolean update(String sql, Parameters parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate() > 0;
        }
    }

    private boolean isDone(String name, LocalDate night) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(IS_DONE)) {
            query.setString(1, name);
            query.setObject(2, night);
            return query.executeQuery().next();
        }
    }

    private LocalDate tonight() {
        return LocalDate.now(clock.withZone(store.zone()));
    }
}
