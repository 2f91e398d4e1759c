package dev.rung.scoring.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rung.contracts.Topic;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.scoring.assessment.program.TierProgram;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode schema = DocumentSchema.make();

    /// So that the table cannot rot: a term that policies learn is a term that clients are told of, and so are
    /// the features, measures and whatever else has names.
    @Test
    void theTableNamesWhatAPolicyHas() {
        var differing = new ArrayList<String>();
        compareRecord("", TierProgram.class, schema, differing);

        assertThat(differing).containsExactly(" has [version], not []");
    }

    /// That the test above can fail.
    @Test
    void aFeatureThatTheTableLacksIsNoticed() {
        var features = (ArrayNode) schema.at("/properties/components/items/properties/feature/enum");
        features.remove(10);
        var differing = new ArrayList<String>();
        compareRecord("", TierProgram.class, schema, differing);

        assertThat(differing).contains(".components[].feature has [credit], not []");
    }

    @Test
    void itIsASchemaItself() {
        var draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(draft.validate(schema)).isEmpty();
    }

    @Test
    void nothingUnknownGetsIn() {
        var open = schema.findParents("properties").stream()
                .filter(object -> object.has("type"))
                .filter(object -> !object.has("additionalProperties"));

        assertThat(open).isEmpty();
    }

    @Test
    void everyFieldIsCalledSomethingInEveryLanguage() {
        assertThat(MessageBundles.languages())
                .allSatisfy(tag -> assertThat(PolicyField.all())
                        .allSatisfy(field -> assertThat(
                                        MessageBundles.in(tag).say(field.label().with("of", "x")))
                                .isNotBlank()));
    }

    @Test
    void longestWindowsAgree() {
        assertThat(schema.at("/properties/windowDays/maximum").asInt()).isEqualTo(TierProgram.LONGEST_WINDOW);
        assertThat(Topic.LONGEST_WINDOW.toDays()).isGreaterThan(TierProgram.LONGEST_WINDOW);
    }

    private static void compareRecord(String path, Class<?> type, JsonNode rule, List<String> differing) {
        compareNames(path, components(type), fields(rule), differing);
        for (var component : type.getRecordComponents()) {
            var field = rule.path("properties").path(component.getName());
            compare(path + "." + component.getName(), component.getGenericType(), field, differing);
        }
    }

    private static void compare(String path, Type type, JsonNode rule, List<String> differing) {
        switch (type) {
            case ParameterizedType list
            when List.class.equals(list.getRawType()) ->
                compare(path + "[]", list.getActualTypeArguments()[0], rule.path("items"), differing);
            case ParameterizedType map
            when map.getActualTypeArguments()[0] instanceof Class<?> keys && keys.isEnum() ->
                compareNames(path, constants(keys), fields(rule), differing);
            case Class<?> record when record.isRecord() -> compareRecord(path, record, rule, differing);
            case Class<?> choice
            when choice.isEnum() -> compareNames(path, constants(choice), texts(rule.path("enum")), differing);
            default -> {}
        }
    }

    private static void compareNames(String path, Set<String> code, Set<String> table, List<String> differing) {
        var only = new TreeSet<>(code);
        only.removeAll(table);
        var more = new TreeSet<>(table);
        more.removeAll(code);
        if (!only.isEmpty() || !more.isEmpty()) {
            differing.add(path + " has " + only + ", not " + more);
        }
    }

    /// As JSON has them.
    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> JSON.valueToTree(constant).asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> fields(JsonNode rule) {
        return rule.path("properties").propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }
}
