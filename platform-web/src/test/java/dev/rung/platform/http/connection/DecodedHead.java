package dev.rung.platform.http.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpServerOptions;

/// A request's first lines as our decoder reads them.
final class DecodedHead {

    private DecodedHead() {}

    /// @param head its lines without the empty one that ends it
    static HttpRequest of(String head) {
        var channel = new EmbeddedChannel(new StrictRequestDecoder(new HttpServerOptions()));
        channel.writeInbound(Unpooled.wrappedBuffer((head + "\r\n\r\n").getBytes(ISO_8859_1)));
        return channel.readInbound();
    }
}
