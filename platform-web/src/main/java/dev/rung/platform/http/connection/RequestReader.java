package dev.rung.platform.http.connection;

import static io.netty.handler.codec.http.HttpHeaderNames.ACCEPT_LANGUAGE;
import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.problem.StatusProblems;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Stands behind the decoder and the encoder. An unreadable request is answered with a problem, where Vert.x
/// would send an empty 400, 414 or 431, or close without a word, and ends the connection: nobody knows where the
/// next request would begin. The answers to what came before are written first.
final class RequestReader extends ChannelDuplexHandler {

    /// So long the client may read the answer, and send what it was sending.
    private static final long LINGER_MILLIS = 500;

    private final ConnectionGuard guard;
    private final OpenAnswers answers = new OpenAnswers();
    private @Nullable Refusal refusal;
    private boolean refused;
    private @Nullable String language;

    RequestReader(ConnectionGuard guard) {
        this.guard = guard;
    }

    /// @param after how many answers are open when its turn comes: one where Vert.x has
    ///     the request's head already
    private record Refusal(Problem problem, int after) {}

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object part) {
        if (part instanceof HttpRequest) {
            guard.headEnds();
        }
        if (part instanceof LastHttpContent) {
            guard.requestEnds();
        }
        if (refusal == null) {
            refusal = refusal(part);
        }
        if (refusal == null) {
            ctx.fireChannelRead(part);
        } else {
            ReferenceCountUtil.release(part);
            refuseInTurn(ctx);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object part, ChannelPromise promise) {
        if (refused) {
            ReferenceCountUtil.release(part);
            promise.trySuccess();
            return;
        }
        answers.written(part);
        ctx.write(part, promise);
        refuseInTurn(ctx);
    }

    private @Nullable Refusal refusal(Object part) {
        if (part instanceof HttpRequest request) {
            language = request.headers().get(ACCEPT_LANGUAGE);
            var flaw = HeadPolicy.flaw(request);
            if (flaw.isPresent()) {
                return new Refusal(flaw.get(), 0);
            }
            answers.asked();
            if (request.headers().contains(TRANSFER_ENCODING)) {
                request.headers().set(TRANSFER_ENCODING, "chunked"); // the only spelling that Vert.x knows
            }
        } else if (part instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            return new Refusal(StatusProblems.of(400).detail(Text.of("detail.chunks-unreadable")), 1);
        }
        return null;
    }

    private void refuseInTurn(ChannelHandlerContext ctx) {
        if (refused || refusal == null) {
            return;
        }
        if (answers.isTurnOf(refusal.after())) {
            refused = true;
            refuse(ctx, refusal.problem(), MessageBundles.accepted(language));
        } else if (answers.isPast(refusal.after())) {
            ctx.flush(); // Vert.x may not have come to it
            closeSoon(ctx);
        }
    }

    private static void refuse(ChannelHandlerContext ctx, Problem problem, MessageBundle texts) {
        var body = problem.toJson(texts).getBytes(UTF_8);
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                new HttpResponseStatus(problem.status(), problem.title()),
                Unpooled.wrappedBuffer(body));
        answer.headers()
                .set("Content-Type", Problem.MEDIA_TYPE)
                .set("Content-Length", body.length)
                .set("Content-Language", texts.tag())
                .set("Connection", "close");
        ctx.writeAndFlush(answer).addListener((ChannelFuture _) -> closeSoon(ctx));
    }

    private static void closeSoon(ChannelHandlerContext ctx) {
        var _ = ctx.executor().schedule(() -> ctx.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }
}
