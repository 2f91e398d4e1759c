package dev.rung.bench.latency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Asks PostgreSQL again and again how far each partition can be read: view `progress`, whose tables are written in the
/// same transaction as the standings and the states they speak of.
final class ProgressPolling {

    /// Half of it is what a latency is told too long by, on average.
    private static final Duration PAUSE = Duration.ofMillis(4);

    private static final String READABLE = "select partition, readable from progress";

    private final PendingEvents pending;

    ProgressPolling(PendingEvents pending) {
        this.pending = pending;
    }

    /// Until all that was sent can be read.
    ///
    /// @param sending whether there is more to come
    /// @param patience for the last ones
    void untilNothingIsPending(Connection database, Thread sending, Duration patience) throws SQLException {
        try (var query = database.prepareStatement(READABLE)) {
            while (sending.isAlive()) {
                poll(query);
            }
            long end = System.nanoTime() + patience.toNanos();
            while (pending.open() > 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            pending.open() + " events cannot be read " + patience.toSeconds() + " s after the last");
                }
                poll(query);
            }
        }
    }

    private void poll(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                pending.readable(rows.getInt(1), rows.getLong(2), now);
            }
        }
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
