package dev.rung.platform.http.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResources;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Puts a [ConnectionGuard] in front of every connection that is accepted. Netty finds this class by
/// `META-INF/services`, because [ConnectionGuarding] asks it to look there, and makes it by itself: what it must know
/// is left where it can find it.
@RegisterForReflection
@RegisterResources(globs = "META-INF/services/io.netty.bootstrap.ChannelInitializerExtension")
public final class HttpConnections extends ChannelInitializerExtension {

    static final String HEAD_MILLIS = "dev.rung.head-millis";

    /// How the server was set up; empty in tests, where Netty has another class loader than we have.
    static final AtomicReference<Optional<HttpServerOptions>> OPTIONS = new AtomicReference<>(Optional.empty());

    @Override
    public void postInitializeServerChildChannel(Channel child) {
        var headTime = Duration.ofMillis(Long.getLong(HEAD_MILLIS, 10_000));
        child.pipeline().addFirst(new ConnectionGuard(headTime, OPTIONS.get()));
    }
}
