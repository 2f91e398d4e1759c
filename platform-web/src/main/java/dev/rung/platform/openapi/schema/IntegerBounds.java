package dev.rung.platform.openapi.schema;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Bounds numbers that are read into 32 or 64 bits, in schemas of what clients send.
public final class IntegerBounds {

    private IntegerBounds() {}

    public static void set(Schema schema) {
        if ("int32".equals(schema.getFormat())) {
            set(schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else if ("int64".equals(schema.getFormat())) {
            set(schema, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    private static void set(Schema schema, long least, long most) {
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(least));
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(most));
        }
    }
}
