package dev.rung.system.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// The changes between two documents, a line for each value: where it stands, what it was and what it is.
final class JsonDifference {

    private JsonDifference() {}

    static List<String> between(JsonNode before, JsonNode after) {
        var old = new TreeMap<String, String>();
        var present = new TreeMap<String, String>();
        flatten("", before, old);
        flatten("", after, present);
        var all = new TreeSet<>(old.keySet());
        all.addAll(present.keySet());
        return all.stream()
                .filter(pointer -> !Objects.equals(old.get(pointer), present.get(pointer)))
                .map(pointer -> "%s: %s -> %s"
                        .formatted(
                                pointer,
                                old.getOrDefault(pointer, "nothing"),
                                present.getOrDefault(pointer, "nothing")))
                .toList();
    }

    private static void flatten(String pointer, JsonNode node, TreeMap<String, String> into) {
        if (node.isValueNode() || node.isEmpty()) {
            into.put(pointer, node.toString());
        }
        node.properties()
                .forEach(field -> flatten(
                        pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"), field.getValue(), into));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            flatten(pointer + "/" + i, node.get(i), into);
        }
    }
}
