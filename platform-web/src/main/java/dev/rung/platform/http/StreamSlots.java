package dev.rung.platform.http;

import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Answers without an end that are open in this process now, counted by who asked: each holds a connection.
///
/// At most so many of one holder: the count itself is the guard, raised before it is looked at.
public final class StreamSlots<K> {

    private final int most;
    private final ConcurrentMap<K, Integer> open = new ConcurrentHashMap<>();

    public StreamSlots(int most) {
        this.most = most;
    }

    /// @return whether one more may be opened. It counts until this request is over, however it ends
    public boolean acquire(RoutingContext ctx, K holder) {
        if (open.merge(holder, 1, Integer::sum) > most) {
            giveBack(holder);
            return false;
        }
        var ended = new AtomicBoolean();
        ctx.addEndHandler(_ -> giveBackOnce(holder, ended));
        // of a client that went away only the connection knows for sure: a proxy's handlers may replace ours
        if (ctx.request().connection() instanceof HttpServerConnection connection) {
            connection.channel().closeFuture().addListener(_ -> giveBackOnce(holder, ended));
        }
        return true;
    }

    private void giveBackOnce(K holder, AtomicBoolean ended) {
        if (ended.compareAndSet(false, true)) {
            giveBack(holder);
        }
    }

    private void giveBack(K holder) {
        open.computeIfPresent(holder, (_, count) -> count == 1 ? null : count - 1);
    }
}
