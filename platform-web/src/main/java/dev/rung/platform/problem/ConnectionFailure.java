package dev.rung.platform.problem;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.stream.Stream;

/// A server that a service needs is away for the moment: nobody's mistake, and another try is worth it. How a
/// database says so stands in [DatabaseOutages].
final class ConnectionFailure {

    private ConnectionFailure() {}

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SocketException
                        || cause instanceof UnknownHostException
                        || cause instanceof ClosedChannelException);
    }
}
