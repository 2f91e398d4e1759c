package dev.rung.bench.dryrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.bench.servers.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Fills tables `standings` and `customer_states`, on twice as many connections as there are processors.
final class FillingStandings {

    private final Servers servers;
    private final AssessingCustomers assessing;

    FillingStandings(Servers servers, AssessingCustomers assessing) {
        this.servers = servers;
        this.assessing = assessing;
    }

    void fill(int customers) throws SQLException, InterruptedException, ExecutionException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var parts = new ArrayList<Future<?>>();
            for (int part = 0; part < threads; part++) {
                int first = part;
                parts.add(executor.submit(() -> copy(first, customers, threads)));
            }
            for (var part : parts) {
                part.get();
            }
        }
        try (var database = servers.database();
                var statement = database.createStatement()) {
            // as autovacuum would have done in time
            statement.execute("vacuum analyze standings, customer_states");
        }
    }

    private void copy(int first, int customers, int step) {
        try (var database = servers.database();
                var other = servers.database();
                var standings = new PGCopyOutputStream(driver(database), StandingRow.COPY);
                var states = new PGCopyOutputStream(driver(other), StateRow.COPY)) {
            for (int number = first; number < customers; number += step) {
                var outcome = assessing.customer(number);
                var assessed = outcome.assessed();
                standings.write(StandingRow.of(assessed).getBytes(UTF_8));
                states.write(StateRow.of(assessed.customerId(), outcome.state()).getBytes(UTF_8));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The table cannot be filled", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PGConnection driver(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class);
    }
}
