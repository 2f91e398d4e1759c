package dev.rung.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.testing.api.Conformity.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformityTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Conformity conformity = new Conformity(document("""
        {"openapi": "3.1.0",
         "paths": {
           "/api/v1/rows/{id}": {
             "get": {"responses": {
               "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Row"}}}},
               "404": {"$ref": "#/components/responses/NotFound"}}},
             "put": {
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Row"}}}},
               "responses": {"204": {"description": "Done."}}}},
           "/api/v1/rows/latest": {"get": {"responses": {"204": {"description": "Nothing."}}}}},
         "components": {
           "responses": {"NotFound": {"content": {"application/problem+json":
               {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
           "schemas": {
             "Row": {"type": "object", "required": ["at"], "additionalProperties": false,
                     "properties": {"at": {"type": "string", "format": "date-time"}, "next": {"type": "string"}}},
             "Problem": {"type": "object", "required": ["type"]}}}}
        """));

    @Test
    void whatIsPromisedIsFine() {
        assertThat(faults(200, JSON, "{\"at\": \"2026-03-02T09:30:00Z\"}")).isEmpty();
        assertThat(faults(404, PROBLEM, "{\"type\": \"urn:problem:row-unknown\"}"))
                .isEmpty();
    }

    @Test
    void anotherStatusOrContentTypeIsTold() {
        assertThat(faults(409, PROBLEM, "{\"type\": \"x\"}")).containsExactly("status 409 is not in the document");
        assertThat(faults(200, "text/plain", "x")).containsExactly("content type text/plain is not in the document");
    }

    @Test
    void aBodyThatBreaksItsSchemaIsTold() {
        assertThat(faults(200, JSON, "{\"at\": \"yesterday\"}"))
                .singleElement()
                .asString()
                .contains("at");
        assertThat(faults(200, JSON, "{\"at\": \"2026-03-02T09:30:00Z\", \"next\": null}"))
                .singleElement()
                .asString()
                .contains("next");
        assertThat(faults(200, JSON, "oops")).containsExactly("the body is not JSON");
    }

    @Test
    void anErrorWithoutAProblemIsToldWhereverItComes() {
        assertThat(conformity.faults(new Answer("GET", "/nowhere", 404, "text/html", "<p>")))
                .containsExactly("an error must be application/problem+json, not text/html");
        assertThat(conformity.faults(new Answer("POST", "/api/v1/rows/1", 405, PROBLEM, "")))
                .containsExactly("the problem has no body");
    }

    @Test
    void aPathOfItsOwnComesBeforeOneWithAParameter() {
        assertThat(conformity.faults(new Answer("GET", "/api/v1/rows/latest", 204, null, "")))
                .isEmpty();
    }

    @Test
    void aRequestThatIsTakenThoughItIsForbiddenIsTold() {
        assertThat(conformity.requestFaults(
                        "PUT", "/api/v1/rows/1", 204, "{\"at\": \"2026-03-02T09:30:00Z\", \"a\": 1}"))
                .singleElement()
                .asString()
                .startsWith("accepted, though the document forbids it");
    }

    private List<String> faults(int status, String contentType, String body) {
        return conformity.faults(new Answer("GET", "/api/v1/rows/1", status, contentType, body));
    }

    private static ApiDocument document(String content) {
        try {
            return ApiDocument.of(new ObjectMapper().readTree(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
