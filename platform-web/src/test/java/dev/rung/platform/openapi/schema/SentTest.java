package dev.rung.platform.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentTest {

    @ParameterizedTest
    @CsvSource({
        "688.00, true",
        "999999999999999.999999, true",
        "-1, false",
        "-0, false",
        "01, false",
        "1e2, false",
        "1000000000000000, false",
        "0.0000001, false"
    })
    void anAmountIsBoundedAsItIsChecked(String amount, boolean isTaken) {
        var schema = OASFactory.createSchema();

        ClientValues.amount(schema);

        assertThat(amount.matches(pattern(schema))).isEqualTo(isTaken);
        assertThat(schema.getMinimum()).isZero();
        assertThat(schema.getExclusiveMaximum()).isEqualByComparingTo("1e15");
    }

    @Test
    void noTextHoldsNul() {
        var list = OASFactory.createSchema().addType(SchemaType.ARRAY).items(text());
        var notBlank = text().pattern("\\S");
        var own = text().pattern("[a-z]+");
        var words = text().enumeration(List.of("one"));
        List.of(list, notBlank, own, words).forEach(schema -> ClientValues.bound("any", schema));

        assertThat("a\0b").doesNotMatch(pattern(Objects.requireNonNull(list.getItems())));
        assertThat(" a\n").matches(pattern(notBlank));
        assertThat(List.of("a\0", " \n", "")).noneMatch(text -> text.matches(pattern(notBlank)));
        assertThat(own.getPattern()).isEqualTo("[a-z]+");
        assertThat(words.getPattern()).isNull();
    }

    @Test
    void aCurrencyIsACode() {
        var currency = text();

        ClientValues.bound("currency", currency);

        assertThat("CNY").matches(pattern(currency));
        assertThat("yuan").doesNotMatch(pattern(currency));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static String pattern(Schema schema) {
        return Objects.requireNonNull(schema.getPattern());
    }
}
