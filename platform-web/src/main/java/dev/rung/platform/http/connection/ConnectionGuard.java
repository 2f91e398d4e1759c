package dev.rung.platform.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A connection's first handler: it gives each head its time, and has what is no request answered by [RequestReader].
///
/// Where TLS ends here there is nothing to see of a request's head yet, and everything stays as Vert.x does it.
final class ConnectionGuard extends ChannelInboundHandlerAdapter {

    /// As Vert.x calls them.
    private static final String DECODER = "httpDecoder";

    private static final String ENCODER = "httpEncoder";

    private final Duration headTime;
    private final Optional<HttpServerOptions> options;
    private boolean ready;
    private boolean betweenRequests;
    private @Nullable ScheduledFuture<?> deadline;

    ConnectionGuard(Duration headTime, Optional<HttpServerOptions> options) {
        this.headTime = headTime;
        this.options = options;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        if (!ready) {
            ready = true;
            prepare(ctx);
        }
        if (betweenRequests && deadline == null) {
            deadline = ctx.executor().schedule(() -> ctx.close(), headTime.toMillis(), TimeUnit.MILLISECONDS);
        }
        ctx.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        headEnds();
        ctx.fireChannelInactive();
    }

    void headEnds() {
        betweenRequests = false;
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    void requestEnds() {
        betweenRequests = true;
    }

    /// Vert.x has set up its handlers by now, and none of them has seen a byte.
    private void prepare(ChannelHandlerContext ctx) {
        var pipeline = ctx.pipeline();
        var decoder = pipeline.get(DECODER);
        if (decoder instanceof VertxHttpRequestDecoder) {
            options.ifPresent(known -> pipeline.replace(DECODER, DECODER, new StrictRequestDecoder(known)));
        }
        if (decoder != null) {
            betweenRequests = true;
            pipeline.addAfter(ENCODER, null, new RequestReader(this));
        }
    }
}
