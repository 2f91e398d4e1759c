package dev.rung.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends bytes and reads what comes back. A client library would refuse to send most of them.
final class Exchange {

    private static final int MOST = 4 * 1024 * 1024;

    private Exchange() {}

    sealed interface Outcome {

        record Answered(int status, @Nullable String contentType, String head, String body) implements Outcome {}

        /// The connection ended without an answer.
        record Silence() implements Outcome {}

        record TooSlow() implements Outcome {}
    }

    static Outcome send(Target target, byte[] request, Duration patience) {
        var read = new ByteArrayOutputStream();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(target.host(), target.port()), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            write(socket, request);
            var in = socket.getInputStream();
            var buffer = new byte[16 * 1024];
            for (var n = in.read(buffer); n >= 0 && read.size() < MOST; n = in.read(buffer)) {
                read.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException _) {
            return new Outcome.TooSlow();
        } catch (IOException _) {
            // reset after an answer: what was read counts
        }
        return parse(read.toByteArray());
    }

    /// A server may answer before it has read everything.
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException _) {
            // the answer may be there all the same
        }
    }

    private static Outcome parse(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            return new Outcome.Silence();
        }
        var head = text.substring(0, end);
        var status = Integer.parseInt(head.substring(9, 12));
        var body = text.substring(end + 4);
        var plain = header(head, "transfer-encoding").isPresent() ? unchunked(body) : body;
        return new Outcome.Answered(
                status, header(head, "content-type").orElse(null), head, new String(plain.getBytes(ISO_8859_1), UTF_8));
    }

    static Optional<String> header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static String unchunked(String body) {
        var plain = new StringBuilder();
        var at = 0;
        while (true) {
            var line = body.indexOf("\r\n", at);
            if (line < 0) {
                return plain.toString();
            }
            var size = Integer.parseInt(body.substring(at, line).split(";")[0].strip(), 16);
            if (size == 0 || line + 2 + size > body.length()) {
                return plain.toString();
            }
            plain.append(body, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
