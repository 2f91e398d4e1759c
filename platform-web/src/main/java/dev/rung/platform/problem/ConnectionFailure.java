package dev.rung.platform.problem;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.stream.Stream;

/// A server that a service needs, such as its database, is away for the moment: nobody's mistake, and another try
/// is worth it.
///
/// A transaction that was cut off is rolled back, unless only the answer to its end got lost.
final class ConnectionFailure {

    /// By its name: this is part of the gateway too, which has no database.
    private static final String DATABASE_BROKE_OFF = "io.vertx.sqlclient.ClosedConnectionException";

    private ConnectionFailure() {}

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SocketException
                        || cause instanceof UnknownHostException
                        || cause instanceof ClosedChannelException
                        || cause.getClass().getName().equals(DATABASE_BROKE_OFF));
    }
}
