package dev.rung.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request with one thing wrong with it.
///
/// @param kind what is wrong: `query NUL`
/// @param operation as the document has it: `GET /api/v1/policies`
/// @param path with the query, as it is written on the wire; one char for each byte
/// @param headers as they are written, in order, without those that every request has
record Attack(
        String kind, String operation, String verb, String path, List<Map.Entry<String, String>> headers, byte[] body) {

    /// @param token null where the request brings its own, or none
    byte[] onTheWire(Target target, @Nullable String token) {
        var all = new ArrayList<>(headers);
        if (token != null
                && headers.stream().noneMatch(header -> header.getKey().equalsIgnoreCase("Authorization"))) {
            all.add(Map.entry("Authorization", "Bearer " + token));
        }
        var head = new StringBuilder("%s %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n"
                .formatted(verb, path, target.host(), target.port()));
        all.forEach(header -> head.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        if (body.length > 0 || !verb.equals("GET") && !verb.equals("HEAD")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var wire = new ByteArrayOutputStream();
        wire.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        wire.writeBytes(body);
        return wire.toByteArray();
    }

    /// To be tried by hand; what is long is cut.
    String asCurl(Target target) {
        var line = new StringBuilder("curl -i -X %s --path-as-is $'http://%s:%d%s'"
                .formatted(verb, target.host(), target.port(), quoted(path)));
        if (headers.stream().noneMatch(header -> header.getKey().equalsIgnoreCase("Authorization"))) {
            line.append(" -H \"Authorization: Bearer $TOKEN\"");
        }
        headers.forEach(header -> line.append(" -H $'")
                .append(header.getKey())
                .append(": ")
                .append(quoted(header.getValue()))
                .append('\''));
        if (body.length > 0) {
            line.append(" --data-binary $'")
                    .append(quoted(new String(body, ISO_8859_1)))
                    .append('\'');
        }
        return line.toString();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder();
        for (var c : (text.length() > 300 ? text.substring(0, 300) : text).toCharArray()) {
            if (c < ' ' || c > '~' || c == '\'' || c == '\\') {
                quoted.append("\\x%02x".formatted((int) c & 0xff));
            } else {
                quoted.append(c);
            }
        }
        return text.length() > 300 ? quoted + "…(" + text.length() + " bytes)" : quoted.toString();
    }
}
