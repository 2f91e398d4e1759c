package dev.rung.scoring.policy.check;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A document that does not fit the schema. The rules are asked about it all the same, with values in the place of
/// those that do not fit, so that its writer reads everything at once.
///
/// A number is replaced twice, by a very small and by a very large one: a rule that is broken both times is broken
/// whatever belongs there. A text is replaced by that of the policy before. Codes tie the parts of a document
/// together: while one of them does not fit, no rule is asked.
///
/// @param misshapen fields that do not fit
/// @param before the policy that the document would follow
record MisshapenDocument(ObjectNode body, Set<String> misshapen, PolicyDocument before) {

    private static final long SMALLEST = 0;
    private static final long LARGEST = 1_000_000_000;

    /// The rules that the document breaks beside its shape.
    ///
    /// @param rules may be asked only about documents of which nothing but numbers is misshapen
    List<PolicyFlaw> brokenRules(SchemaValidator schema, Function<ObjectNode, List<PolicyFlaw>> rules) {
        var small = repaired(SMALLEST);
        var large = repaired(LARGEST);
        if (misshapen.stream().anyMatch(MisshapenDocument::isCode) || !isReadable(small, schema)) {
            return List.of();
        }
        var broken = new ArrayList<>(rules.apply(small));
        broken.retainAll(rules.apply(large));
        broken.removeIf(flaw -> misshapen.contains(flaw.field()) || flaw.isUnspecific());
        return broken;
    }

    private boolean isReadable(ObjectNode repaired, SchemaValidator schema) {
        var left = schema.flaws(repaired).stream().map(PolicyFlaw::field).collect(toSet());
        return misshapen.containsAll(left)
                && left.stream().allMatch(field -> repaired.at(place(field)).isIntegralNumber());
    }

    private ObjectNode repaired(long number) {
        var repaired = body.deepCopy();
        var known = before.tree();
        misshapen.forEach(field -> replace(repaired, place(field), known, number));
        return repaired;
    }

    private static void replace(ObjectNode body, JsonPointer place, JsonNode known, long number) {
        var fitting = fitting(known, place);
        var value = fitting.isNumber() ? LongNode.valueOf(number) : fitting;
        var last = place.last();
        switch (body.at(place.head())) {
            case ObjectNode parent when value.isMissingNode() -> parent.remove(last.getMatchingProperty());
            case ObjectNode parent -> parent.set(last.getMatchingProperty(), value);
            case ArrayNode parent
            when parent.has(last.getMatchingIndex()) && !value.isMissingNode() ->
                parent.set(last.getMatchingIndex(), value);
            default -> {}
        }
    }

    /// A tier or component that is new is like the first.
    private static JsonNode fitting(JsonNode known, JsonPointer place) {
        var same = known.at(place);
        return same.isMissingNode() ? known.at(place.toString().replaceAll("/\\d+", "/0")) : same;
    }

    private static boolean isCode(String field) {
        return field.isEmpty() || field.endsWith(".code");
    }

    private static JsonPointer place(String field) {
        return JsonPointer.compile(
                "/" + field.replace("[", "/").replace("]", "").replace('.', '/'));
    }
}
