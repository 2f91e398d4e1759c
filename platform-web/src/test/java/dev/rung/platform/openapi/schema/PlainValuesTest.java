package dev.rung.platform.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class PlainValuesTest {

    @Test
    void anInstantIsATextWithItsFormatAndNoClass() {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Instant");

        PlainValues.write(schema);

        assertThat(schema.getRef()).isNull();
        assertThat(schema.getType()).containsExactly(SchemaType.STRING);
        assertThat(schema.getFormat()).isEqualTo("date-time");
    }

    @Test
    void anyJsonIsAnything() {
        var schema = OASFactory.createSchema().ref("#/components/schemas/JsonNode");

        PlainValues.write(schema);

        assertThat(schema.getRef()).isNull();
        assertThat(schema.getType()).isNull();
    }

    @Test
    void aChoiceOfWordsIsAChoice() {
        assertThat(withPattern("open|in-work|resolved").getEnumeration())
                .isEqualTo(java.util.List.of("open", "in-work", "resolved"));
    }

    @Test
    void whereNullIsMeantAChoiceOfWordsIsAPattern() {
        var schema = OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .addType(SchemaType.NULL)
                .pattern("female|male|other");

        PlainValues.write(schema);

        assertThat(schema.getEnumeration()).isNull();
        assertThat(schema.getPattern()).isEqualTo("^(female|male|other)$");
    }

    /// A constraint looks at the whole text, a schema's pattern at any part of it; possessive
    /// quantifiers are Java's own.
    @Test
    void aPatternHoldsForTheWholeText() {
        assertThat(withPattern("[0-9]{1,18}").getPattern()).isEqualTo("^([0-9]{1,18})$");
        assertThat(withPattern("(a|b)*+").getPattern()).isEqualTo("^((a|b)*)$");
        assertThat(withPattern("\\S").getPattern()).isEqualTo("\\S");
        assertThat(withPattern("^[^\\p{Cc}]$").getPattern()).isEqualTo("^[^\\u0000-\\u001f\\u007f-\\u009f]$");
    }

    private static Schema withPattern(String pattern) {
        var schema = OASFactory.createSchema().addType(SchemaType.STRING).pattern(pattern);
        PlainValues.write(schema);
        return schema;
    }
}
