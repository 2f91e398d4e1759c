package dev.rung.platform.openapi.schema;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Writes the checks that every value of a client's body goes through, whichever door takes it.
final class ClientValues {

    private static final String NOT_BLANK = "\\S";

    /// PostgreSQL keeps no NUL, so no door takes one.
    private static final String WITHOUT_NUL = "^[^\\u0000]*$";

    private static final String NOT_BLANK_WITHOUT_NUL = "^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$";

    /// ISO 4217; which one is the store's is not known while a service is built.
    private static final String CURRENCY = "^[A-Z]{3}$";

    /// The bounds of amounts in events, costs and whatever else is counted. That a number has no more than 6
    /// decimals no schema can say so that all validators agree.
    private static final String AMOUNT = "^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?$";

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    private ClientValues() {}

    /// A property, and what is in it where it is a list or a map; references are looked into where they lead.
    static void bound(String name, Schema schema) {
        IntegerBounds.set(schema);
        text(name, schema);
        if (schema.getItems() != null) {
            text(name, schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            text(name, schema.getAdditionalPropertiesSchema());
        }
    }

    /// Nobody sends one that is negative.
    static void amount(Schema schema) {
        schema.setType(List.of(SchemaType.STRING, SchemaType.NUMBER));
        schema.setPattern(AMOUNT);
        schema.setMinimum(BigDecimal.ZERO);
        schema.setExclusiveMaximum(TOO_LARGE);
        schema.setDescription("Not negative; at most 15 digits before the point and 6 behind it.");
    }

    private static void text(String name, Schema schema) {
        if (schema.getType() == null
                || !schema.getType().contains(SchemaType.STRING)
                || schema.getEnumeration() != null
                || schema.getFormat() != null) {
            return;
        }
        if (NOT_BLANK.equals(schema.getPattern())) {
            schema.setPattern(NOT_BLANK_WITHOUT_NUL);
        } else if (schema.getPattern() == null) {
            schema.setPattern(name.equals("currency") ? CURRENCY : WITHOUT_NUL);
        }
    }
}
