package dev.rung.gateway.passage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rung.gateway.Browser;
import java.io.IOException;
import java.net.Socket;

/// Speaks HTTP by hand, for what a well-bred client would not do.
final class Wire {

    private Wire() {}

    /// Sends the head of a request, and nothing after it, and reads until the gateway closes the connection.
    static String exchange(String head) throws IOException {
        try (var socket = new Socket("localhost", Browser.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head.replace("\n", "\r\n") + "\r\n").getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
