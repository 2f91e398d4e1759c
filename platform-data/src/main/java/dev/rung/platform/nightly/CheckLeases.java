package dev.rung.platform.nightly;

import io.agroal.api.AgroalDataSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// Table `nightly_checks`, a row for each check. The database's clock counts.
///
/// @param length of a lease
record CheckLeases(AgroalDataSource database, Duration length) {

    private static final String RENEW =
            "update nightly_checks set leased_until = clock_timestamp() + ? * interval '1 millisecond'"
                    + " where name = ? and night < ?";

    private static final String BEGIN = RENEW + " and leased_until < clock_timestamp()";

    private static final String END = "update nightly_checks set night = ?, found = ?, ended_at = clock_timestamp(),"
            + " leased_until = '-infinity' where name = ? and night < ?";

    private static final String IS_DONE = "select 1 from nightly_checks where name = ? and night >= ?";

    private static final String DONE_UNTIL = "select done_until from nightly_checks where name = ?";

    private static final String NIGHT_DONE =
            "update nightly_checks set done_until = greatest(done_until, ?) where name = ?";

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /// False where another instance is at it, or it is done.
    boolean begin(String name, LocalDate night) throws SQLException {
        return lease(BEGIN, name, night);
    }

    void renew(String name, LocalDate night) throws SQLException {
        lease(RENEW, name, night);
    }

    private boolean lease(String sql, String name, LocalDate night) throws SQLException {
        return update(sql, statement -> {
            statement.setLong(1, length.toMillis());
            statement.setString(2, name);
            statement.setObject(3, night);
        });
    }

    /// The night is kept only now: an instance that dies leaves it to another. Of two that came to the end, since
    /// one could not renew its lease, the first counts.
    void end(String name, LocalDate night, long found) throws SQLException {
        update(END, statement -> {
            statement.setObject(1, night);
            statement.setLong(2, found);
            statement.setString(3, name);
            statement.setObject(4, night);
        });
    }

    boolean isDone(String name, LocalDate night) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(IS_DONE)) {
            query.setString(1, name);
            query.setObject(2, night);
            return query.executeQuery().next();
        }
    }

    /// The last night of which, as of all before it, the work was done.
    Optional<LocalDate> doneUntil(String name) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(DONE_UNTIL)) {
            query.setString(1, name);
            var found = query.executeQuery();
            return found.next() ? Optional.ofNullable(found.getObject(1, LocalDate.class)) : Optional.empty();
        }
    }

    /// Never back: an instance that lost its lease may come to an end after another one.
    void nightDone(String name, LocalDate night) throws SQLException {
        update(NIGHT_DONE, statement -> {
            statement.setObject(1, night);
            statement.setString(2, name);
        });
    }

    private boolean update(String sql, Parameters parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate() > 0;
        }
    }
}
