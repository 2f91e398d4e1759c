package dev.rung.scoring.policy.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How one document differs from another, by what things are called.
///
/// JSON Patch (RFC 6902) finds tiers by their place: one new tier would move all above it. Here, what has a code is
/// found by its code; other lists are one value each.
public record DocumentDiff(PolicyDocument before, PolicyDocument after) {

    /// Empty where both say the same. In the order of the paths.
    public List<DocumentChange> changes() {
        var changes = new ArrayList<DocumentChange>();
        compare(List.of(), before.tree(), after.tree(), changes);
        return changes;
    }

    /// The paths of what may cost members a tier: it deserves notice.
    ///
    /// Thresholds that rise, and whatever else makes the same behaviour come to less. A change whose effect the
    /// document alone does not show, such as another measure or cycle, counts as restrictive. Rails move nobody:
    /// what a refresh makes of them is announced when it does.
    public List<String> restrictive() {
        return changes().stream()
                .filter(change -> PolicyField.of(change).restrictive().covers(change))
                .map(DocumentChange::path)
                .toList();
    }

    /// Such as: Gold threshold 8000 → 9600.
    public Map<String, String> sentence(DocumentChange change) {
        return ChangeSentences.of(change, before, after);
    }

    private static void compare(
            List<String> steps, @Nullable JsonNode before, @Nullable JsonNode after, List<DocumentChange> changes) {
        if (before == null || after == null) {
            changes.add(new DocumentChange(steps, before, after));
        } else if (before.isObject() && after.isObject()) {
            compareAll(steps, fields(before), fields(after), changes);
        } else if (isCoded(before) && isCoded(after)) {
            compareAll(steps, byCode(before), byCode(after), changes);
        } else if (!before.equals(after)) {
            changes.add(new DocumentChange(steps, before, after));
        }
    }

    private static void compareAll(
            List<String> steps,
            Map<String, JsonNode> before,
            Map<String, JsonNode> after,
            List<DocumentChange> changes) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> compare(
                Stream.concat(steps.stream(), Stream.of(name)).toList(), before.get(name), after.get(name), changes));
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        return object.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isCoded(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(element -> element.has("code"));
    }

    private static Map<String, JsonNode> byCode(JsonNode list) {
        return list.valueStream()
                .collect(Collectors.toMap(element -> "[" + element.path("code").asText() + "]", Function.identity()));
    }
}
