package dev.rung.system.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The document that the gateway serves is committed, so that every change of the API is read as a change of it.
class ApiDocumentTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final Path COMMITTED = HOME.resolve("gateway/src/main/resources/openapi.json");

    private static final String CUSTOMERS_ID = "[\\p{L}\\p{M}\\p{N}._:@~+=-]{1,100}";

    private final ObjectNode present = MergedDocument.of(ServiceDocument.all(HOME));

    /// Where they differ, the file is written anew: read the change, build the gateway again and commit it.
    @Test
    void theCommittedDocumentSaysWhatTheServicesSay() throws IOException {
        var committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "{}";
        var written = MergedDocument.write(present);
        if (!written.equals(committed)) {
            Files.writeString(COMMITTED, written);
        }

        assertThat(JsonDifference.between(new ObjectMapper().readTree(committed), present))
                .as(
                        "%s did not say what the services say. It is written anew: read the change and commit it",
                        COMMITTED)
                .isEmpty();
    }

    @Test
    void everyOperationHasANameAndASentenceOfItsOwn() {
        assertThat(operations().map(operation -> operation.path("operationId").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(operations()
                        .filter(operation -> operation.path("summary").asText().isBlank())
                        .map(operation -> operation.path("operationId").asText()))
                .as("operations without a summary")
                .isEmpty();
    }

    @Test
    void everyOperationNamesItsRolesAndItsProblems() {
        assertThat(operations().filter(operation -> !isPublic(operation)))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    assertThat(operation.path("security"))
                            .as(operation.toString())
                            .isNotEmpty();
                    assertThat(operation.path("responses").properties().stream().map(answer -> answer.getKey()))
                            .contains("400", "401", "403", "429", "500", "503")
                            .anyMatch(status -> status.startsWith("2"));
                });
    }

    @Test
    void noClassOfAFrameworkIsASchema() {
        assertThat(present.at("/components/schemas").properties().stream().map(schema -> schema.getKey()))
                .doesNotContain(
                        "JsonNode", "ObjectNode", "UUID", "Instant", "LocalDate", "MediaType", "OutboundSseEvent");
    }

    @Test
    void moneyIsSentAsAText() {
        assertThat(present.at("/components/schemas/Money/properties/amount/type")
                        .asText())
                .isEqualTo("string");
    }

    @Test
    void whatABodyMayNotHoldIsSaid() {
        assertThat(bodies()).isNotEmpty().allSatisfy(body -> {
            var reference = body.path("$ref").asText();
            var schema = reference.isEmpty() ? body : present.at(reference.substring(1));
            assertThat(schema.path("additionalProperties").isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    /// Where a customer may be made by it, the pseudonym of who was erased is refused.
    @Test
    void aCustomersIdLooksTheSameWhereverItIsSent() {
        var parameters = operations()
                .flatMap(operation -> operation.path("parameters").valueStream())
                .filter(parameter -> parameter.path("name").asText().equals("externalId"))
                .map(parameter -> parameter.path("schema"));
        var fields = Stream.of("FeedbackRequest/properties/externalId", "TokenRequest/properties/externalId")
                .map(place -> present.at("/components/schemas/" + place));
        var subject = present.at("/components/schemas/VisitEvent/properties/subject");

        assertThat(Stream.of(parameters, fields, Stream.of(subject)).flatMap(each -> each))
                .hasSizeGreaterThan(10)
                .allSatisfy(schema -> assertThat(schema.path("pattern").asText().replace("(?!erased:)", ""))
                        .isEqualTo("^(%s)$".formatted(CUSTOMERS_ID)));
    }

    @Test
    void whatIsSentIsBoundedAsItIsChecked() {
        var cost = present.at("/components/schemas/MoneyInput/properties");

        assertThat(cost.at("/amount/pattern").asText()).isEqualTo("^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?$");
        assertThat(cost.at("/amount/minimum").isNumber()).isTrue();
        assertThat(cost.at("/currency/pattern").asText()).isEqualTo("^[A-Z]{3}$");
    }

    /// In the history of a standing, in its explanation and where an appeal begins.
    @Test
    void aDecisionIsToldWithTheSameWordsEverywhere() {
        var history = properties("Item");
        var decisions = properties("DecisionView");

        assertThat(names(decisions)).containsExactlyInAnyOrderElementsOf(names(history));
        assertThat(properties("Explanation").at("/decision/anyOf/0/$ref").asText())
                .isEqualTo("#/components/schemas/Item");
        assertThat(words(history)).containsAll(words(decisions));
    }

    private JsonNode properties(String schema) {
        return present.at("/components/schemas/" + schema + "/properties");
    }

    private static List<String> names(JsonNode properties) {
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> words(JsonNode properties) {
        return properties.at("/kind/enum").valueStream().map(JsonNode::asText).toList();
    }

    private static boolean isPublic(JsonNode operation) {
        return operation.path("tags").valueStream().anyMatch(tag -> tag.asText().equals("public"));
    }

    private Stream<JsonNode> bodies() {
        return operations()
                .map(operation -> operation.at("/requestBody/content/application~1json/schema"))
                .filter(schema -> !schema.isMissingNode());
    }

    private Stream<JsonNode> operations() {
        var verbs = List.of("get", "put", "post", "delete", "patch");
        return present.path("paths")
                .valueStream()
                .flatMap(path -> path.properties().stream())
                .filter(entry -> verbs.contains(entry.getKey()))
                .map(entry -> entry.getValue());
    }
}
