package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// How one document differs from another, by what things are called.
///
/// JSON Patch (RFC 6902) finds tiers by their place: one new tier would move all above it. Here, what has a code is
/// found by its code; other lists are one value each.
final class Diff {

    private Diff() {}

    /// Empty where both say the same. In the order of the paths.
    static List<Change> between(Document before, Document after) {
        var changes = new ArrayList<Change>();
        compare(List.of(), before.tree(), after.tree(), changes);
        return changes;
    }

    private static void compare(
            List<String> steps, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> changes) {
        if (before == null || after == null) {
            changes.add(new Change(steps, before, after));
        } else if (before.isObject() && after.isObject()) {
            compareAll(steps, fields(before), fields(after), changes);
        } else if (isCoded(before) && isCoded(after)) {
            compareAll(steps, byCode(before), byCode(after), changes);
        } else if (!before.equals(after)) {
            changes.add(new Change(steps, before, after));
        }
    }

    private static void compareAll(
            List<String> steps, Map<String, JsonNode> before, Map<String, JsonNode> after, List<Change> changes) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> compare(
                Stream.concat(steps.stream(), Stream.of(name)).toList(), before.get(name), after.get(name), changes));
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        return object.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isCoded(JsonNode list) {
        return list.isArray() && elements(list).allMatch(element -> element.has("code"));
    }

    private static Map<String, JsonNode> byCode(JsonNode list) {
        return elements(list)
                .collect(Collectors.toMap(element -> "[" + element.path("code").asText() + "]", Function.identity()));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
