package dev.rung.platform.nightly;

import dev.rung.platform.store.Store;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// One instance makes a check for all of them, once a night, by a lease that it renews.
///
/// However long a check takes, no connection and no transaction is held beside its own: servers end those that
/// idle, networks forget them, and the check would be made again and again.
@ApplicationScoped
public class NightlyChecks {

    /// In place of what was found, where the check failed.
    private static final long FAILED = -2;

    /// More would take too long in one night.
    static final int MOST_NIGHTS = 100;

    private static final Logger LOG = Logger.getLogger(NightlyChecks.class);

    private static final int RENEWALS_IN_A_LEASE = 3;

    private final CheckLeases leases;
    private final Store store;
    private final Clock clock;
    private final Duration pause;

    @Inject
    NightlyChecks(AgroalDataSource database, Store store, Clock clock) {
        this(database, store, clock, Duration.ofMinutes(1));
    }

    /// @param pause between renewals, and between looks whether another instance has come to the end
    NightlyChecks(AgroalDataSource database, Store store, Clock clock, Duration pause) {
        this.leases = new CheckLeases(database, pause.multipliedBy(RENEWALS_IN_A_LEASE));
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

    /// Comes back at once. Where another instance is at it, this one waits and takes over should that one die.
    public void start(String name, NightlyCheck check) {
        var night = tonight();
        Thread.ofVirtual().name(name).start(() -> untilDone(name, night, check));
    }

    /// Work of one night, which bears being done again. May block.
    @FunctionalInterface
    public interface NightlyWork {

        void of(LocalDate night) throws SQLException;
    }

    /// As [#start], of work that each night has of its own: nights that were missed, or failed, are made up for, the
    /// oldest first, up to [#MOST_NIGHTS] of them. What was found is 0.
    public void startEach(String name, NightlyWork work) {
        var night = tonight();
        start(name, () -> {
            each(name, night, work);
            return 0;
        });
    }

    /// A night that fails stops none after it: the next time begins with it again, and does those after it once more.
    void each(String name, LocalDate tonight, NightlyWork work) throws SQLException {
        var failures = new ArrayList<Exception>();
        for (var night = first(name, tonight); !night.isAfter(tonight); night = night.plusDays(1)) {
            try {
                work.of(night);
            } catch (SQLException | RuntimeException failure) {
                LOG.errorf(failure, "The work of a night failed check=%s night=%s", name, night);
                failures.add(failure);
            }
            if (failures.isEmpty()) {
                leases.nightDone(name, night);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("Nights that failed: " + failures.size(), failures.getFirst());
        }
    }

    private LocalDate first(String name, LocalDate tonight) throws SQLException {
        var done = leases.doneUntil(name);
        if (done.isEmpty()) {
            leases.nightDone(name, tonight.minusDays(1));
            return tonight;
        }
        var next = done.get().plusDays(1);
        var earliest = tonight.minusDays(MOST_NIGHTS - 1L);
        if (next.isBefore(earliest)) {
            LOG.errorf(
                    "Nights are not made up for, there are too many check=%s from=%s before=%s", name, next, earliest);
            return earliest;
        }
        return next;
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
        if (!leases.begin(name, night)) {
            return leases.isDone(name, night);
        }
        var ended = new CountDownLatch(1);
        Thread.ofVirtual().name(name + "-lease").start(() -> renew(name, night, ended));
        try {
            leases.end(name, night, outcome(name, check));
            return true;
        } finally {
            ended.countDown();
        }
    }

    private void renew(String name, LocalDate night, CountDownLatch ended) {
        try {
            while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    leases.renew(name, night);
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

    private LocalDate tonight() {
        return LocalDate.now(clock.withZone(store.zone()));
    }
}
