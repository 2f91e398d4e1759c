package dev.rung.scoring.walk;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// At most one of a kind at a time, over all instances.
///
/// The guard is an advisory lock of PostgreSQL's that the turn's own connection holds: whoever dies gives it back with
/// their connection.
@ApplicationScoped
public class Turns {

    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended(? || ' ' || current_schema(), 0))";

    private final AgroalDataSource database;

    Turns(AgroalDataSource database) {
        this.database = database;
    }

    /// Nothing where somebody else is at it. Who gets a turn must close it.
    ///
    /// @param what of which there may be one
    public Optional<Turn> take(String what) throws SQLException {
        var turn = new Turn(database.getConnection());
        var isOurs = false;
        try {
            isOurs = turn.lock(what);
            return isOurs ? Optional.of(turn) : Optional.empty();
        } finally {
            if (!isOurs) {
                turn.close();
            }
        }
    }

    /// Belongs to one thread at a time.
    ///
    /// @param connection to work with meanwhile, each statement for itself
    public record Turn(Connection connection) implements AutoCloseable {

        private boolean lock(String what) throws SQLException {
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
