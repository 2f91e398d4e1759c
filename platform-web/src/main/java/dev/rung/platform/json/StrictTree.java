package dev.rung.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.locale.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// JSON without a type of ours, such as a policy, bounded like all other: reading a number computes nothing, so it can
/// be looked at afterwards.
///
/// @param <T> the kind of node that is asked for
final class StrictTree<T extends JsonNode> extends JsonDeserializer<T> {

    private final Class<T> kind;
    private final JsonDeserializer<? extends JsonNode> reader;

    StrictTree(Class<T> kind) {
        this.kind = kind;
        this.reader = JsonNodeDeserializer.getDeserializer(kind);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var outside = parser.getParsingContext().getParent();
        var texts = new Texts(parser);
        try {
            return kind.cast(carried(parser, reader.deserialize(texts, context)));
        } catch (NumberFormatException _) {
            // an exponent that Java has no number for: Jackson lets this through as it is
            throw RefusedValue.at(parser, outside, NumberPolicy.reason());
        } catch (StreamReadException broken) {
            if (texts.isInText) {
                throw RefusedValue.at(parser, outside, reason(broken.getLocation()));
            }
            throw broken;
        }
    }

    private static Text reason(JsonLocation at) {
        var place = Text.of("detail.place").with("line", at.getLineNr()).with("column", at.getColumnNr());
        return Text.of("reason.not-json").with("place", place);
    }

    /// Of what is no JSON, the field is only known where its own text is broken: elsewhere the
    /// parser names the one before.
    private static final class Texts extends JsonParserDelegate {

        private boolean isInText;

        Texts(JsonParser parser) {
            super(parser);
        }

        @Override
        public String getText() throws IOException {
            isInText = true;
            var text = super.getText();
            isInText = false;
            return text;
        }
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
        return kind.isAssignableFrom(NullNode.class) ? kind.cast(NullNode.getInstance()) : null;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    private static JsonNode carried(JsonParser parser, JsonNode node) throws JsonMappingException {
        switch (node) {
            case ObjectNode object -> {
                for (var field : object.properties()) {
                    StrictText.carried(parser, field.getKey());
                    within(object, field.getKey(), -1, parser, field.getValue());
                }
            }
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    within(array, null, i, parser, array.get(i));
                }
            }
            default -> scalar(parser, node);
        }
        return node;
    }

    private static void within(JsonNode parent, @Nullable String name, int index, JsonParser parser, JsonNode child)
            throws JsonMappingException {
        try {
            carried(parser, child);
        } catch (RefusedValue refused) {
            if (name == null) {
                refused.prependPath(parent, index);
            } else {
                refused.prependPath(parent, name);
            }
            throw refused;
        }
    }

    private static void scalar(JsonParser parser, JsonNode node) throws RefusedValue {
        if (node.isTextual()) {
            StrictText.carried(parser, node.textValue());
        } else if (node.isBigDecimal() || node.isBigInteger()) {
            var flaw = NumberPolicy.flaw(node.decimalValue());
            if (flaw.isPresent()) {
                throw new RefusedValue(parser, flaw.get());
            }
        }
    }
}
