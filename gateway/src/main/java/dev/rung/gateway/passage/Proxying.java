package dev.rung.gateway.passage;

import dev.rung.gateway.upstream.Upstream;
import dev.rung.gateway.upstream.Upstreams;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;

/// Hands a request over to its service and streams the answer back.
@ApplicationScoped
class Proxying {

    private final Upstreams upstreams;
    private final BodyWait waiting;

    Proxying(Upstreams upstreams, BodyWait waiting) {
        this.upstreams = upstreams;
        this.waiting = waiting;
    }

    /// An upgraded connection would bypass every check on the way.
    private static final ProxyOptions NO_UPGRADES = new ProxyOptions().setSupportWebSocket(false);

    /// @param bodyLimit in bytes
    void pass(RoutingContext ctx, Upstream upstream, long bodyLimit) {
        var exchange = new ProxiedExchange(ctx, upstream, bodyLimit, waiting.forAnswer());
        HttpProxy.reverseProxy(NO_UPGRADES, upstreams.client())
                .origin(_ -> upstreams.client().request(upstreams.to(upstream)).map(exchange::opened))
                .addInterceptor(exchange)
                .handle(ctx.request());
    }
}
