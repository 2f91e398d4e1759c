package dev.rung.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {

    private static final String DOCUMENT = """
        {"paths": {
           "/api/v1/policies/{version}": {"parameters": [{"in": "path", "name": "version"}], "put": {}, "get": {}},
           "/api/v1/policies/in-force": {"get": {"parameters": [
              {"in": "query", "name": "at", "schema": {"$ref": "#/components/schemas/Day"}},
              {"in": "query", "name": "limit", "schema": {"type": ["integer", "null"], "format": "int32"}}]}},
           "/api/v1/events": {"post": {"requestBody": {"content": {"application/json": {}, "text/*": {}}}}}},
         "components": {"schemas": {"Day": {"type": "string", "format": "date"}}}}""";

    @Test
    void theMoreLiteralPathIsMeant() throws Exception {
        var operations = Operations.read(new ObjectMapper().readTree(DOCUMENT));

        var found = operations.entrySet().stream()
                .filter(entry -> entry.getKey().matches("/api/v1/policies/in-force"))
                .findFirst()
                .orElseThrow();

        assertThat(found.getValue())
                .containsOnlyKeys("GET")
                .hasEntrySatisfying(
                        "GET",
                        operation -> assertThat(operation.parameters())
                                .containsEntry("at", ParameterType.DATE)
                                .containsEntry("limit", ParameterType.INT));
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 12, true",
        "INT, 2147483648, false",
        "INT, 1.0, false",
        "INT, +1, false",
        "INT, １, false",
        "INT, -1, true",
        "LONG, ١, false",
        "DATE, +10000-01-01, false",
        "DATE, -999999999-01-01, false",
        "INSTANT, +999999999-12-31T23:59:59Z, false",
        "UNIQUE_ID, 1-1-1-1-1, false",
        "LONG, x, false",
        "BOOLEAN, true, true",
        "BOOLEAN, yes, false",
        "BOOLEAN, TRUE, false",
        "DATE, 2026-03-02, true",
        "DATE, 2026-02-30, false",
        "INSTANT, 2026-03-02T09:30:00Z, true",
        "INSTANT, 2026-03-02, false",
        "UNIQUE_ID, 6f2a1c1e-0d1c-4f7e-9d55-6a4d0b9c1c11, true",
        "UNIQUE_ID, x, false",
        "TEXT, anything, true"
    })
    void aValueIsOfItsTypeOrNot(ParameterType type, String value, boolean isOfType) {
        assertThat(type.flaw(value).isEmpty()).isEqualTo(isOfType);
    }

    @Test
    void aBodyOfSomeKindOfJsonIsReadWhereAnyIs() {
        var operation = new Operation(new TreeSet<>(List.of("application/*+json")), new TreeSet<>(), Map.of());

        assertThat(operation.isReadable(Optional.of("application/vnd.shop+JSON; charset=utf-8")))
                .isTrue();
        assertThat(operation.isReadable(Optional.of("application/json"))).isFalse();
        assertThat(operation.isReadable(Optional.of("application/+json"))).isFalse();
        assertThat(operation.isReadable(Optional.of("text/x+json"))).isFalse();
    }

    @Test
    void aBodyIsReadByItsMediaTypeWithoutParameters() {
        var operation = new Operation(new TreeSet<>(List.of("application/json", "text/*")), new TreeSet<>(), Map.of());

        assertThat(operation.isReadable(Optional.of("Application/JSON; charset=utf-8")))
                .isTrue();
        assertThat(operation.isReadable(Optional.of("text/csv"))).isTrue();
        assertThat(operation.isReadable(Optional.of("image/png"))).isFalse();
        assertThat(operation.isReadable(Optional.of("application/json; charset=utf-16")))
                .isFalse();
        assertThat(operation.isReadable(Optional.of("application/"))).isFalse();
        assertThat(operation.isReadable(Optional.empty())).isFalse();
    }
}
