package dev.rung.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    @Test
    void aTextInAQueryIsNeverEmpty() {
        var after = text().defaultValue("");

        describe("after", In.QUERY, after);

        assertThat(after.getMinLength()).isEqualTo(1);
        assertThat(after.getDefaultValue()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "month, PATH, 1970-01, true",
        "month, PATH, 1969-12, false",
        "month, PATH, 2026-13, false",
        "Idempotency-Key, HEADER, a b~, true",
        "Idempotency-Key, HEADER, 'a ', false",
        "Idempotency-Key, HEADER, é, false"
    })
    void whatIsCheckedIsWritten(String name, In in, String value, boolean isTaken) {
        var schema = text();

        describe(name, in, schema);

        assertThat(value.matches(schema.getPattern())).isEqualTo(isTaken);
    }

    /// A malformed token or media type is refused before the operation is looked for.
    @Test
    void whatIsReadBeforeAnyDoorIsRefusedAtEachOperation() {
        var operation = OASFactory.createOperation().responses(OASFactory.createAPIResponses());

        Problems.add(operation, "/api/v1/customer-tokens/keys", List.of(), false);

        assertThat(operation.getResponses().getAPIResponses())
                .containsKeys("401", "415")
                .doesNotContainKey("403");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static void describe(String name, In in, Schema schema) {
        Parameters.describe(OASFactory.createOperation()
                .addParameter(OASFactory.createParameter().name(name).in(in).schema(schema)));
    }
}
