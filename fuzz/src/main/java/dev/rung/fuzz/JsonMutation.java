package dev.rung.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.random.RandomGenerator;

/// A JSON body with one place of it spoilt.
final class JsonMutation {

    private static final String MARK = "\"@spoilt@\"";

    private final RandomGenerator random;

    JsonMutation(RandomGenerator random) {
        this.random = random;
    }

    /// The name of the mutation, and the body's bytes.
    Entry<String, byte[]> of(JsonNode sound) {
        return switch (random.nextInt(8)) {
            case 0 -> whole(sound);
            case 1 -> Map.entry("cut off", cut(sound));
            case 2 -> Map.entry("an unknown field", bytes(with(sound, "unknownField", "1")));
            case 3 -> Map.entry("a key twice", bytes(twice(sound)));
            default -> place(sound);
        };
    }

    private Entry<String, byte[]> whole(JsonNode sound) {
        var value = HostileTexts.JSON.get(random.nextInt(HostileTexts.JSON.size()));
        return switch (random.nextInt(4)) {
            case 0 -> Map.entry("nothing", new byte[0]);
            case 1 -> Map.entry("a byte order mark", bytes("\u00ef\u00bb\u00bf" + text(sound)));
            case 2 -> Map.entry("UTF-16", text(sound).getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
            default -> Map.entry("only " + value.getKey(), bytes(value.getValue()));
        };
    }

    private byte[] cut(JsonNode sound) {
        var text = text(sound);
        return bytes(text.substring(0, random.nextInt(Math.max(1, text.length()))));
    }

    private Entry<String, byte[]> place(JsonNode sound) {
        var copy = sound.deepCopy();
        var places = new ArrayList<Runnable>();
        collect(copy, places);
        var value = HostileTexts.JSON.get(random.nextInt(HostileTexts.JSON.size()));
        if (places.isEmpty()) {
            return Map.entry(value.getKey(), bytes(value.getValue()));
        }
        places.get(random.nextInt(places.size())).run();
        return Map.entry(value.getKey(), bytes(text(copy).replace(MARK, value.getValue())));
    }

    /// The values that would spoil each place.
    private static void collect(JsonNode node, List<Runnable> places) {
        node.properties().forEach(field -> {
            places.add(() -> ((ObjectNode) node).put(field.getKey(), "@spoilt@"));
            collect(field.getValue(), places);
        });
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            int index = i;
            places.add(() -> ((ArrayNode) node).set(index, "@spoilt@"));
            collect(node.get(i), places);
        }
    }

    private static String with(JsonNode sound, String field, String value) {
        var text = text(sound);
        return text.equals("{}")
                ? "{\"" + field + "\":" + value + "}"
                : text.replaceFirst("\\{", "{\"" + field + "\":" + value + ",");
    }

    private static String twice(JsonNode sound) {
        var fields = sound.properties();
        return fields.isEmpty()
                ? "{\"a\":1,\"a\":1}"
                : with(sound, fields.iterator().next().getKey(), "1");
    }

    /// A char for each byte.
    private static String text(JsonNode node) {
        return new String(node.toString().getBytes(UTF_8), ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
