package dev.rung.platform.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Vert.x' decoder, but for a request that says its length in two ways: Netty believes one of them, and whoever stands
/// in front may have believed the other. Of a header that it cannot take, it tells the name.
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private @Nullable AsciiString lastHeader;

    StrictRequestDecoder(HttpServerOptions options) {
        super(options);
    }

    /// Why a request could not be decoded: the value of this header.
    static final class UnreadableHeader extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final String header;

        private UnreadableHeader(String header, Throwable cause) {
            super(header, cause);
            this.header = header;
        }

        String header() {
            return header;
        }
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length and Transfer-Encoding exclude each other");
    }

    @Override
    protected AsciiString splitHeaderName(byte[] line, int start, int length) {
        lastHeader = super.splitHeaderName(line, start, length);
        return lastHeader;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
        var before = out.size();
        super.decode(ctx, in, out);
        for (var part : out.subList(before, out.size())) {
            if (part instanceof HttpRequest request) {
                tellHeader(request);
                lastHeader = null;
            }
        }
    }

    /// The one that was split last and did not get among the others.
    private void tellHeader(HttpRequest request) {
        var header = lastHeader;
        if (request.decoderResult().cause() instanceof IllegalArgumentException refused
                && header != null
                && NAME.matcher(header).matches()
                && !request.headers().contains(header)) {
            request.setDecoderResult(DecoderResult.failure(new UnreadableHeader(header.toString(), refused)));
        }
    }
}
