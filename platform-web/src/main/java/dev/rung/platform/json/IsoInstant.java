package dev.rung.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import dev.rung.platform.locale.Text;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An instant as text. A number is refused: nobody says whether it counts seconds or milliseconds. So is a year that
/// PostgreSQL does not know.
final class IsoInstant extends StdScalarDeserializer<Instant> {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    IsoInstant() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        var instant = InstantDeserializer.INSTANT.deserialize(parser, context);
        if (instant == null) {
            return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "no instant");
        }
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new RefusedValue(parser, Text.of("reason.years"));
        }
        return instant;
    }
}
