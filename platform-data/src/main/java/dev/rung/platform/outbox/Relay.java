package dev.rung.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Runs from start to stop: relays what waits, and waits until more is added. A failure costs one wait.
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration GATHER = Duration.ofMillis(10);

    private final DataSource database;
    private final Relaying relaying;
    private final OutboxAge age;
    private final Duration poll;
    private final Semaphore added = new Semaphore(0);

    Relay(DataSource database, Relaying relaying, OutboxAge age, Duration poll) {
        this.database = database;
        this.relaying = relaying;
        this.age = age;
        this.poll = poll;
    }

    /// Something was added, or may have been.
    void wake() {
        added.release();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                added.drainPermits();
                relayWhatWaits();
                if (added.tryAcquire(poll.toNanos(), TimeUnit.NANOSECONDS)) {
                    // where one transaction wrote, others are about to: one round for all of them
                    Thread.sleep(GATHER);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void relayWhatWaits() throws InterruptedException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            do {
                // before the round, which may take long or fail
                age.measureOncePerSecond(connection);
            } while (relaying.relayOnce(connection) == Relaying.Outcome.MORE);
            age.measure(connection);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Relay of the outbox was interrupted, will start again", e);
        }
    }
}
