package dev.rung.platform.door;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;

/// Limits on an event's JSON, for records that anybody may have written.
public final class BoundedJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private BoundedJson(String name) {
        super(name);
        addDeserializer(BigDecimal.class, new BoundedDecimalDeserializer());
    }

    /// Numbers that can be calculated with.
    public static BoundedJson numbers() {
        return new BoundedJson("bounded-numbers");
    }

    /// Texts as well: of some length at most, and such as UTF-8 and PostgreSQL can hold.
    public static BoundedJson numbersAndTexts(int longest) {
        var module = new BoundedJson("bounded-numbers-and-texts");
        module.addDeserializer(String.class, new BoundedText(longest));
        return module;
    }

    private static final class BoundedText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        private final int longest;

        BoundedText(int longest) {
            super(String.class);
            this.longest = longest;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var read = StringDeserializer.instance.deserialize(parser, context);
            if (read != null && (read.length() > longest || read.indexOf('\0') >= 0 || isTorn(read))) {
                throw JsonMappingException.from(parser, "A text is too long, or no text");
            }
            return read;
        }

        /// Half of a character.
        private static boolean isTorn(String text) {
            for (int i = 0; i < text.length(); i++) {
                var one = text.charAt(i);
                if (Character.isHighSurrogate(one)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (Character.isSurrogate(one)) {
                    return true;
                }
            }
            return false;
        }
    }
}
