package dev.rung.customer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.customer.intake.Item.Readable;
import dev.rung.customer.intake.Item.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Takes a request's body apart, without judging what is in it. Numbers are read exactly.
///
/// Plain Jackson and no CloudEvents library: an event that such a library cannot build would be an exception instead of
/// a
/// row in the quarantine, and of the format only a handful of attributes are needed.
final class EventReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private EventReader() {}

    /// Empty where the body is no JSON array: then nobody can say where an event begins.
    static Optional<List<Item>> batch(byte[] body) {
        return json(body).filter(JsonNode::isArray).map(array -> {
            var items = new ArrayList<Item>(array.size());
            for (var event : array) {
                items.add(new Readable(items.size(), event.toString().getBytes(UTF_8), event));
            }
            return items;
        });
    }

    static Item single(byte[] body) {
        return item(0, body);
    }

    /// One event per line; a line that is no JSON is its own trouble.
    static List<Item> lines(byte[] body) {
        var items = new ArrayList<Item>();
        var from = 0;
        for (var to = 0; to <= body.length; to++) {
            if (to == body.length || body[to] == '\n') {
                var line = Arrays.copyOfRange(body, from, to);
                if (!isBlank(line)) {
                    items.add(item(items.size(), line));
                }
                from = to + 1;
            }
        }
        return items;
    }

    private static Item item(int index, byte[] raw) {
        return json(raw).<Item>map(json -> new Readable(index, raw, json)).orElseGet(() -> new Unreadable(index, raw));
    }

    private static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.of(JSON.<JsonNode>readValue(bytes)).filter(json -> !json.isMissingNode());
        } catch (IOException _) {
            return Optional.empty();
        }
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
