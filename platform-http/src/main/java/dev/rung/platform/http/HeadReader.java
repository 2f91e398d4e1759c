package dev.rung.platform.http;

import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Stands behind the decoder. What it could not read is answered with a problem, where Vert.x would send an empty 400,
/// 414 or 431, and ends the connection: nobody knows where the next request would begin.
final class HeadReader extends ChannelInboundHandlerAdapter {

    /// So long the client may read the answer, and send what it was sending.
    private static final long LINGER_MILLIS = 500;

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY", "PROPFIND");
    private static final Pattern ADDRESS = Pattern.compile("(?i)/|https?://|\\*$");

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
                : methodFlaw(request.method().name())
                        .or(() -> transferFlaw(request.headers()))
                        .or(() -> addressFlaw(request.uri()));
    }

    /// Metrics count by method: of a made-up one there would be as many as anybody likes.
    private static Optional<RequestProblem> methodFlaw(String method) {
        return METHODS.contains(method) ? Optional.empty() : Optional.of(RequestProblem.unknownMethod());
    }

    /// A coding is written in any case (RFC 9112). Vert.x knows only `chunked`, and answers every other without a
    /// word; of what is not chunked nobody knows where it ends.
    private static Optional<RequestProblem> transferFlaw(HttpHeaders headers) {
        var codings = headers.getAll(TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            return Optional.empty();
        }
        if (codings.size() > 1 || !codings.getFirst().strip().equalsIgnoreCase("chunked")) {
            return Optional.of(RequestProblem.malformed("Transfer-Encoding", "must be chunked, or not be there"));
        }
        headers.set(TRANSFER_ENCODING, "chunked");
        return Optional.empty();
    }

    /// Quarkus asks the same, and answers without a word.
    private static Optional<RequestProblem> addressFlaw(String uri) {
        if (!ADDRESS.matcher(uri).lookingAt()) {
            return Optional.of(RequestProblem.malformed("path", "must begin with /"));
        }
        try {
            var _ = new URI(uri);
            return Optional.empty();
        } catch (URISyntaxException _) {
            var query = uri.indexOf('?');
            return AddressPolicy.pathFlaw(query < 0 ? uri : uri.substring(0, query))
                    .or(() -> AddressPolicy.queryFlaw(query < 0 ? null : uri.substring(query + 1), false))
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
