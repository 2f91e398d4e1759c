package dev.rung.platform.http.connection;

import dev.rung.platform.http.RequestTerms;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Vert.x leaves no door open to what happens before a request is one, Netty does: it is told to look for
/// [HttpConnections]. Vert.x is made before anything listens or connects, so this is early enough.
@ApplicationScoped
class ConnectionGuarding implements VertxOptionsCustomizer, HttpServerOptionsCustomizer {

    private final RequestTerms terms;

    ConnectionGuarding(RequestTerms terms) {
        this.terms = terms;
    }

    @Override
    public void accept(VertxOptions options) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        System.setProperty(
                HttpConnections.HEAD_MILLIS, Long.toString(terms.headTime().toMillis()));
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        // else Vert.x waits for the first bytes to tell HTTP/2 from HTTP/1.1, and sets up its handlers after them
        options.setHttp2ClearTextEnabled(false);
        HttpConnections.OPTIONS.set(Optional.of(options));
    }
}
