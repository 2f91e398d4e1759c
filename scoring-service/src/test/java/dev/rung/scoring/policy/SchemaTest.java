package dev.rung.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.scoring.assessment.Policy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private final JsonNode schema = Shape.resource();

    /// So that the schema cannot rot: a term that policies learn is a term that clients are told of.
    @Test
    void theSchemaNamesWhatAPolicyHas() {
        assertThat(properties(schema)).isEqualTo(without("version", components(Policy.class)));
        var differing = new ArrayList<String>();
        for (var component : Policy.class.getRecordComponents()) {
            compare(component, schema.path("properties").path(component.getName()), differing);
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void whatIsRequiredIsKnown() {
        assertThat(names(schema.path("required"))).isSubsetOf(properties(schema));
        schema.path("$defs")
                .forEach(definition ->
                        assertThat(names(definition.path("required"))).isSubsetOf(properties(definition)));
    }

    @Test
    void nothingUnknownGetsIn() {
        assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
        schema.path("$defs").properties().stream()
                .filter(definition -> definition.getValue().has("properties"))
                .forEach(definition -> assertThat(definition
                                .getValue()
                                .path("additionalProperties")
                                .isBoolean())
                        .as(definition.getKey())
                        .isTrue());
    }

    @Test
    void theShippedPolicyHasTheShape() {
        assertThat(Shape.shipped().flaws(Papers.V1.tree())).isEmpty();
    }

    @Test
    void longestWindowsAgree() {
        assertThat(schema.at("/properties/windowDays/maximum").asInt()).isEqualTo(Policy.LONGEST_WINDOW);
    }

    /// Records within records, and the lists of them.
    private void compare(RecordComponent component, JsonNode rule, List<String> differing) {
        var resolved = resolve(rule);
        var type = component.getType();
        if (List.class.equals(type)
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord()) {
            compareRecords(element, resolve(resolved.path("items")), component.getName(), differing);
        } else if (type.isRecord()) {
            compareRecords(type, resolved, component.getName(), differing);
        }
    }

    private void compareRecords(Class<?> type, JsonNode rule, String name, List<String> differing) {
        if (!components(type).equals(properties(rule))) {
            differing.add(name + ": " + components(type) + " is not " + properties(rule));
        }
        for (var component : type.getRecordComponents()) {
            compare(component, rule.path("properties").path(component.getName()), differing);
        }
    }

    private JsonNode resolve(JsonNode rule) {
        return rule.has("$ref") ? schema.at(rule.path("$ref").asText().substring(1)) : rule;
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> properties(JsonNode rule) {
        return rule.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(String name, Set<String> names) {
        names.remove(name);
        return names;
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
