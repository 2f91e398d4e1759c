package dev.rung.platform.again;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the failures that may be gone in a moment from those that will come again.
public final class TransientFailures {

    /// PostgreSQL's classes of states that are the statement's own fault and so will come again: cardinality,
    /// data, constraints, limits of size, what a function raised. All others are the database's state:
    /// connection lost, transaction rolled back for another's sake, shutting down, read-only, a table that is
    /// not there yet.
    private static final Set<String> ITS_OWN = Set.of("21", "22", "23", "54", "P0");

    /// A lock was not free in time (`rung.database-pool.lock-wait`).
    private static final String LOCKED = "55P03";

    /// The connection broke off; shut down, crashed, starting; too many connections; locked for too long.
    private static final Pattern AWAY = Pattern.compile("08...|57P0[123]|53300|" + LOCKED);

    private TransientFailures() {}

    public static boolean isTransient(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(TransientFailures::mayPass);
    }

    /// Whether the database itself said no, and would to the same statement again.
    public static boolean isRefusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> switch (cause) {
                    case PgException refused -> isItsOwn(refused.getSqlState());
                    case SQLException refused -> isItsOwn(refused.getSQLState());
                    default -> false;
                });
    }

    /// Whether somebody else had a lock for too long: no fault of the statement's, however often it comes again.
    public static boolean isLockedOut(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> switch (cause) {
                    case PgException refused -> LOCKED.equals(refused.getSqlState());
                    case SQLException refused -> LOCKED.equals(refused.getSQLState());
                    default -> false;
                });
    }

    /// Whether the database itself was away: narrower than [#isTransient], since a statement that is wrong, or a table
    /// that is missing, is no outage to whoever asks.
    static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> switch (cause) {
                    case PgException refused -> isAway(refused.getSqlState());
                    case SQLException refused -> isAway(refused.getSQLState());
                    case ClosedConnectionException _ -> true;
                    default -> false;
                });
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && AWAY.matcher(state).matches();
    }

    private static boolean mayPass(Throwable failure) {
        return switch (failure) {
            case PgException refused -> mayPass(refused.getSqlState());
            // Hibernate repeats what the driver said in JDBC's terms
            case SQLException refused -> mayPass(refused.getSQLState());
            // an IOException in name only: the same text will be as wrong the next time
            case JsonProcessingException _ -> false;
            // no connection, or lost, or none free in time
            case IOException _, VertxException _ -> true;
            default -> false;
        };
    }

    private static boolean mayPass(@Nullable String state) {
        return state != null && state.length() == 5 && !isItsOwn(state);
    }

    private static boolean isItsOwn(@Nullable String state) {
        return state != null && state.length() == 5 && ITS_OWN.contains(state.substring(0, 2));
    }
}
