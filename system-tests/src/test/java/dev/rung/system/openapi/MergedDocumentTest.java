package dev.rung.system.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    @Test
    void aPathIsTakenFromItsOwnerAlone() {
        var liar = document("outreach", """
            {"paths": {"/api/v1/standings": {"get": {"summary": "mine!"}}}}\
            """);
        var owner = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"summary": "all standings"}}}}\
            """);

        var merged = MergedDocument.of(List.of(liar, owner));

        assertThat(merged.at("/paths/~1api~1v1~1standings/get/summary").asText())
                .isEqualTo("all standings");
    }

    @Test
    void nothingOfARouteBetweenServicesShows() {
        var document = document("feedback", """
            {"paths": {"/api/v1/feedback/{feedbackId}/replies/{replyId}": {"get": {"x": {"$ref": "#/components/schemas/A"}}}},
             "components": {"schemas": {"A": {"type": "string"}}}}\
            """);

        var merged = MergedDocument.of(List.of(document));

        assertThat(merged.path("paths")).isEmpty();
        assertThat(merged.path("components")).isEmpty();
    }

    @Test
    void whatAComponentNeedsComesWithItAndNothingElse() {
        var document = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"x": {"$ref": "#/components/schemas/A"}}}},
             "components": {"schemas": {"A": {"b": {"$ref": "#/components/schemas/B"}}, "B": {"type": "string"}, "C": {}}}}\
            """);

        var schemas = MergedDocument.of(List.of(document)).at("/components/schemas");

        assertThat(schemas.properties().stream().map(Map.Entry::getKey)).containsExactlyInAnyOrder("A", "B");
    }

    /// The gateway's answers are made of others'.
    @Test
    void whatOneServiceTellsForAnotherIsAsTheOtherSays() {
        var gateway = document("gateway", """
            {"paths": {"/api/v1/me": {"get": {"x": {"$ref": "#/components/schemas/A"}}}}}\
            """);
        var scoring = document("scoring", """
            {"components": {"schemas": {"A": {"b": {"$ref": "#/components/schemas/B"}}, "B": {"type": "string"}}}}\
            """);

        var schemas = MergedDocument.of(List.of(gateway, scoring)).at("/components/schemas");

        assertThat(schemas.properties().stream().map(Map.Entry::getKey)).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void aPlaceInAListIsATextLikeTheNextOfItsPages() {
        var document = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"parameters": [
                {"name": "after", "schema": {"type": "integer", "format": "int32", "minimum": 1, "default": 2147483647}},
                {"name": "limit", "schema": {"type": "integer"}}]}}}}\
            """);

        var parameters = MergedDocument.of(List.of(document)).at("/paths/~1api~1v1~1standings/get/parameters");

        assertThat(parameters.at("/0/schema"))
                .hasToString("{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{0,8})$\"}");
        assertThat(parameters.at("/1/schema/type").asText()).isEqualTo("integer");
    }

    @Test
    void aComponentMayReferToItself() {
        var document = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"x": {"$ref": "#/components/schemas/Tree"}}}},
             "components": {"schemas": {"Tree": {"items": {"$ref": "#/components/schemas/Tree"}}}}}\
            """);

        var merged = MergedDocument.of(List.of(document));

        assertThat(merged.at("/components/schemas/Tree/items/$ref").asText()).isEqualTo("#/components/schemas/Tree");
    }

    /// Also where the difference is in what they refer to.
    @Test
    void aNameThatMeansTwoThingsGetsItsOwnersInFront() {
        var first = document("customer", """
            {"paths": {"/api/v1/customers": {"get": {"x": {"$ref": "#/components/schemas/View"}}}},
             "components": {"schemas": {"View": {"of": {"$ref": "#/components/schemas/Row"}}, "Row": {"type": "object"}}}}\
            """);
        var second = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"x": {"$ref": "#/components/schemas/View"}}}},
             "components": {"schemas": {"View": {"of": {"$ref": "#/components/schemas/Row"}}, "Row": {"type": "string"}}}}\
            """);

        var merged = MergedDocument.of(List.of(first, second));

        assertThat(merged.at("/paths/~1api~1v1~1customers/get/x/$ref").asText()).endsWith("/CustomerView");
        assertThat(merged.at("/paths/~1api~1v1~1standings/get/x/$ref").asText()).endsWith("/ScoringView");
        assertThat(merged.at("/components/schemas/ScoringView/of/$ref").asText())
                .endsWith("/ScoringRow");
        assertThat(MergedDocument.write(MergedDocument.of(List.of(second, first))))
                .isEqualTo(MergedDocument.write(merged));
    }

    @Test
    void whatMeansTheSameIsThereOnce() {
        var money = """
            {"paths": {"%s": {"get": {"x": {"$ref": "#/components/schemas/Money"}}}},
             "components": {"schemas": {"Money": {"type": "object"}}}}\
            """;

        var merged = MergedDocument.of(List.of(
                document("customer", money.formatted("/api/v1/customers")),
                document("scoring", money.formatted("/api/v1/standings"))));

        assertThat(merged.at("/components/schemas").properties().stream().map(Map.Entry::getKey))
                .containsExactly("Money");
    }

    @Test
    void aChangeIsTold() {
        var before = MergedDocument.of(List.of(document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"summary": "all"}}}}\
            """)));
        var after = MergedDocument.of(List.of(document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"summary": "some"}}}}\
            """)));

        assertThat(JsonDifference.between(before, after))
                .containsExactly("/paths/~1api~1v1~1standings/get/summary: \"all\" -> \"some\"");
    }

    private static ServiceDocument document(String owner, String content) {
        try {
            return new ServiceDocument(owner, new ObjectMapper().readTree(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
