package dev.rung.platform.again;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the failures that may be gone in a moment from those that will come again.
final class Technical {

    /// PostgreSQL's classes of states: connection lost, transaction rolled back for another's sake (deadlock),
    /// out of resources, object in use, shutting down or starting up.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private Technical() {}

    static boolean isTechnical(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Technical::mayPass);
    }

    private static boolean mayPass(Throwable failure) {
        return switch (failure) {
            case PgException refused -> mayPass(refused.getSqlState());
            // Hibernate repeats what the driver said in JDBC's terms
            case SQLException refused -> mayPass(refused.getSQLState());
            // no connection, or lost, or none free in time
            case IOException _, VertxException _ -> true;
            default -> false;
        };
    }

    private static boolean mayPass(@Nullable String state) {
        return state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }
}
