package dev.rung.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Stands behind the decoder. What it could not read is answered with a problem, where Vert.x would send an empty 400,
/// 414 or 431, and ends the connection: nobody knows where the next request would begin.
final class HeadReader extends ChannelInboundHandlerAdapter {

    /// So long the client may read the answer, and send what it was sending.
    private static final long LINGER_MILLIS = 500;

    private final ConnectionGuard guard;
    private boolean refused;

    HeadReader(ConnectionGuard guard) {
        this.guard = guard;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object part) {
        if (part instanceof HttpRequest) {
            guard.headEnds();
        }
        if (part instanceof LastHttpContent) {
            guard.requestEnds();
        }
        if (!refused && part instanceof HttpRequest request) {
            flaw(request).ifPresent(problem -> {
                refused = true;
                refuse(ctx, problem);
            });
        }
        if (refused) {
            ReferenceCountUtil.release(part);
        } else {
            ctx.fireChannelRead(part);
        }
    }

    private static Optional<RequestProblem> flaw(HttpRequest request) {
        return request.decoderResult().isFailure()
                ? Optional.of(problem(request.decoderResult().cause()))
                : addressFlaw(request.uri());
    }

    /// Quarkus asks the same, and answers without a word.
    private static Optional<RequestProblem> addressFlaw(String uri) {
        try {
            var _ = new URI(uri);
            return Optional.empty();
        } catch (URISyntaxException _) {
            var query = uri.indexOf('?');
            return AddressPolicy.flaw(
                            query < 0 ? uri : uri.substring(0, query), query < 0 ? null : uri.substring(query + 1))
                    .or(() -> Optional.of(RequestProblem.malformed("path", "is not a URI")));
        }
    }

    private static RequestProblem problem(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> RequestProblem.ofStatus(414);
            case TooLongHttpHeaderException _ -> RequestProblem.ofStatus(431);
            case StrictRequestDecoder.UnreadableHeader unreadable ->
                RequestProblem.malformed(unreadable.header(), "must not contain control characters");
            default -> RequestProblem.ofStatus(400);
        };
    }

    private static void refuse(ChannelHandlerContext ctx, RequestProblem problem) {
        var body = problem.body().getBytes(UTF_8);
        var head = "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(problem.status(), problem.title(), RequestProblem.MEDIA_TYPE, body.length);
        ctx.writeAndFlush(Unpooled.wrappedBuffer(head.getBytes(UTF_8), body))
                .addListener((ChannelFuture _) ->
                        ctx.executor().schedule(() -> ctx.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS));
    }
}
