package dev.rung.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.rung.platform.amount.AmountPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number, or the same as text as amounts of money are sent, with as many digits as [NumberPolicy] allows.
final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {

    BoundedDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        return token.isNumeric()
                        || (token == JsonToken.VALUE_STRING
                                && AmountPolicy.read(parser.getText()).isPresent())
                ? bounded(parser, parser.getText())
                : (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
    }

    private static BigDecimal bounded(JsonParser parser, String text) throws RefusedValue {
        var number =
                NumberPolicy.read(text).filter(read -> NumberPolicy.flaw(read).isEmpty());
        if (number.isEmpty()) {
            throw new RefusedValue(parser, NumberPolicy.reason());
        }
        return number.get();
    }
}
