package dev.rung.platform.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;

/// Speaks HTTP by hand, for what a well-bred client would not do.
final class Wire {

    private Wire() {}

    /// Sends what is written, line by line, and reads until the service closes the connection.
    static String exchange(String text) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
