package dev.rung.gateway.passage;

import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Answers without an end that are open now, counted by who asked: each holds a connection here and at the service.
@ApplicationScoped
class OpenStreams {

    private final Rates rates;
    private final ConcurrentMap<Client, Integer> open = new ConcurrentHashMap<>();

    OpenStreams(Rates rates) {
        this.rates = rates;
    }

    /// @return whether one more may be opened. It counts until this request is over, however it ends
    boolean open(RoutingContext ctx, Client client) {
        if (open.merge(client, 1, Integer::sum) > rates.streams()) {
            close(client);
            return false;
        }
        var ended = new AtomicBoolean();
        ctx.addEndHandler(_ -> closeOnce(client, ended));
        // of a client that went away only the connection knows: on the way through, the proxy's handlers replace ours
        if (ctx.request().connection() instanceof HttpServerConnection connection) {
            connection.channel().closeFuture().addListener(_ -> closeOnce(client, ended));
        }
        return true;
    }

    private void closeOnce(Client client, AtomicBoolean ended) {
        if (ended.compareAndSet(false, true)) {
            close(client);
        }
    }

    private void close(Client client) {
        open.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
    }
}
