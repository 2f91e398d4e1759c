package dev.rung.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.rung.platform.text.TextPolicy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Text, and nothing else: a number where text is due is a mistake. NUL and half surrogates are refused.
final class StrictText extends StdScalarDeserializer<String> {

    StrictText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? carried(parser, parser.getText())
                : (String) context.handleUnexpectedToken(String.class, parser);
    }

    static String carried(JsonParser parser, String text) throws RefusedValue {
        var flaw = TextPolicy.flaw(text);
        if (flaw.isPresent()) {
            throw new RefusedValue(parser, flaw.get());
        }
        return text;
    }
}
