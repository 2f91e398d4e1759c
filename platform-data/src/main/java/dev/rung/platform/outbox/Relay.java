package dev.rung.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// Runs from start to stop: listens, relays what waits, listens again. Any failure costs its connection and a
/// second.
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration GATHER = Duration.ofMillis(10);

    private final DataSource database;
    private final Relaying relaying;
    private final Duration poll;

    Relay(DataSource database, Relaying relaying, Duration poll) {
        this.database = database;
        this.relaying = relaying;
        this.poll = poll;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = database.getConnection()) {
                relayUntilFailure(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Relay of the outbox was interrupted, will start again", e);
                rest();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void relayUntilFailure(Connection connection) throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        listen(connection);
        while (!Thread.currentThread().isInterrupted()) {
            if (relaying.relayOnce(connection) == Relaying.Outcome.REST) {
                // returns at once if something was added while the last batch was sent
                connection.unwrap(PGConnection.class).getNotifications((int) poll.toMillis());
                // where one transaction wrote, others are about to: one round for all of them
                Thread.sleep(GATHER);
            }
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select quote_ident('outbox_' || current_schema())")) {
            row.next();
            var channel = row.getString(1);
            statement.execute("listen " + channel);
        }
        connection.commit();
    }

    private void rest() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
