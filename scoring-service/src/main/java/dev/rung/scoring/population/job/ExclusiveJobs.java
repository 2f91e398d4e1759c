package dev.rung.scoring.population.job;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/// At most one of a kind at a time, over all instances.
///
/// The guard is an advisory lock of PostgreSQL's that the turn's own connection holds: whoever dies gives it back with
/// their connection.
@ApplicationScoped
public class ExclusiveJobs {

    private static final Logger LOG = Logger.getLogger(ExclusiveJobs.class);
    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended(? || ' ' || current_schema(), 0))";

    private final AgroalDataSource database;

    ExclusiveJobs(AgroalDataSource database) {
        this.database = database;
    }

    /// Nothing where somebody else is at it. Who gets a turn must close it.
    ///
    /// @param what of which there may be one
    public Optional<Turn> take(String what) throws SQLException {
        var turn = new Turn(what, database.getConnection());
        var isOurs = false;
        try {
            isOurs = turn.lock();
            return isOurs ? Optional.of(turn) : Optional.empty();
        } finally {
            if (!isOurs) {
                turn.close();
            }
        }
    }

    @FunctionalInterface
    public interface Beginning<B> {

        B begin() throws SQLException;
    }

    @FunctionalInterface
    public interface Rest<B> {

        void goOn(B begun) throws SQLException;
    }

    /// Belongs to one thread at a time.
    ///
    /// @param connection to work with meanwhile, each statement for itself
    public record Turn(String what, Connection connection) implements AutoCloseable {

        /// Comes back when it has begun; the rest goes on without the caller. The turn is given back after the rest,
        /// or at once where there is none.
        public <B> B handOver(Beginning<B> beginning, Rest<B> rest) throws SQLException {
            var handedOver = false;
            try {
                var begun = beginning.begin();
                Infrastructure.getDefaultExecutor().execute(() -> goOn(begun, rest));
                handedOver = true;
                return begun;
            } finally {
                if (!handedOver) {
                    close();
                }
            }
        }

        private <B> void goOn(B begun, Rest<B> rest) {
            try (this) {
                rest.goOn(begun);
            } catch (SQLException e) {
                // whoever has the next turn finds the row still running, and ends it
                LOG.errorf(e, "Could not be ended: turn=%s", what);
            }
        }

        private boolean lock() throws SQLException {
            try (var query = connection.prepareStatement(LOCK)) {
                query.setString(1, what);
                var row = query.executeQuery();
                return row.next() && row.getBoolean(1);
            }
        }

        /// The connection goes back to the pool, and must not take the lock along.
        @Override
        public void close() throws SQLException {
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
            }
        }
    }
}
