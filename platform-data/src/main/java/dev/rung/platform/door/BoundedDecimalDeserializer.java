package dev.rung.platform.door;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/// Refuses numbers whose digits nobody could add up: `1e999999999` is short to write and a gigabyte to calculate with.
final class BoundedDecimalDeserializer extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    /// Digits before and after the point; every amount and quantity of the suite has far fewer.
    private static final int MOST_DIGITS = 40;

    BoundedDecimalDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var read = BigDecimalDeserializer.instance.deserialize(parser, context);
        if (read != null && (read.precision() > MOST_DIGITS || Math.abs((long) read.scale()) > MOST_DIGITS)) {
            throw JsonMappingException.from(parser, "A number has more than " + MOST_DIGITS + " digits");
        }
        return read;
    }
}
