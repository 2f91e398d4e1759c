package dev.rung.gateway.passage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rung.gateway.Browser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/// Speaks HTTP by hand, for what a well-bred client would not do.
final class RawHttp {

    private RawHttp() {}

    /// Sends the head of a request, and nothing after it, and reads until the gateway closes the connection.
    static String exchange(String head) throws IOException {
        try (var socket = new Socket("localhost", Browser.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head.replace("\n", "\r\n") + "\r\n").getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /// Asks for a stream and keeps it open.
    static Stream open(String path, String authorization) throws IOException {
        var socket = new Socket("localhost", Browser.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                        .formatted(path, authorization)
                        .getBytes(ISO_8859_1));
        return new Stream(socket);
    }

    record Stream(Socket socket) implements AutoCloseable {

        String firstLine() throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
