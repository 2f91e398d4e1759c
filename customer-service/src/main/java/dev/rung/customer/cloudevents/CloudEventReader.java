package dev.rung.customer.cloudevents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Takes a request's body apart, without judging what is in it: first into the bytes of each event, so that they can be
/// counted, then each for itself.
public final class CloudEventReader {

    private CloudEventReader() {}

    /// Empty if the body is no JSON array in UTF-8: then its events cannot be told apart.
    public static Optional<List<byte[]>> batch(byte[] body) {
        return ArraySplitter.of(body);
    }

    /// One event per line; a line that is no JSON is its own trouble. Blank lines are none.
    public static List<byte[]> lines(byte[] body) {
        var lines = new ArrayList<byte[]>();
        var from = 0;
        for (var to = 0; to <= body.length; to++) {
            if (to == body.length || body[to] == '\n') {
                var line = Arrays.copyOfRange(body, from, to);
                if (!isBlank(line)) {
                    lines.add(line);
                }
                from = to + 1;
            }
        }
        return lines;
    }

    public static List<RawEvent> items(List<byte[]> events) {
        return IntStream.range(0, events.size())
                .mapToObj(index -> item(index, events.get(index)))
                .toList();
    }

    public static RawEvent single(byte[] event) {
        return item(0, event);
    }

    /// Whether there are `ce-` headers.
    public static boolean isBinary(Map<String, List<String>> headers) {
        return headers.keySet().stream().anyMatch(BinaryMode::isAttribute);
    }

    public static RawEvent binary(Map<String, List<String>> headers, byte[] body) {
        return BinaryMode.event(headers, body);
    }

    private static RawEvent item(int index, byte[] raw) {
        return switch (StrictJson.read(raw)) {
            case StrictJson.Value(var json) -> new RawEvent.Readable(index, raw, json);
            case StrictJson.MalformedJson(var defect) -> new RawEvent.Unreadable(index, raw, defect);
        };
    }

    private static boolean isBlank(byte[] line) {
        for (var b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
