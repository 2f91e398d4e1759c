package dev.rung.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.rung.platform.locale.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// A date as text, such as `2026-03-02`: no number, no list of numbers, no date with a time.
final class IsoDate extends StdScalarDeserializer<LocalDate> {

    IsoDate() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            var date = LocalDate.parse(parser.getText());
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new RefusedValue(parser, Text.of("reason.years"));
            }
            return date;
        } catch (DateTimeParseException _) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no date");
        }
    }
}
