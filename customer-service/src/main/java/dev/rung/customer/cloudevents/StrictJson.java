package dev.rung.customer.cloudevents;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/// Reads one JSON value and reports its faults instead of repairing them. Numbers are read exactly.
final class StrictJson {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private StrictJson() {}

    sealed interface ParsedJson {}

    record Value(JsonNode json) implements ParsedJson {}

    /// @param detail names the field at fault where one is
    record MalformedJson(String detail) implements ParsedJson {}

    static ParsedJson read(byte[] bytes) {
        try (var parser = JSON.createParser(bytes)) {
            return read(parser);
        } catch (IOException _) {
            return brokenText(bytes).orElseGet(() -> new MalformedJson("not JSON"));
        }
    }

    /// Of what is no JSON, the field is only known where its own text is broken: elsewhere the
    /// parser names the one before.
    private static Optional<MalformedJson> brokenText(byte[] bytes) {
        try (var parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && !isReadable(parser)) {
                    return Optional.of(fault(parser, "is not JSON"));
                }
            }
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean isReadable(JsonParser text) {
        try {
            return text.getText() != null;
        } catch (IOException _) {
            return false;
        }
    }

    private static ParsedJson read(JsonParser parser) throws IOException {
        try {
            var json = JSON.<JsonNode>readTree(parser);
            return json == null || json.isMissingNode() || parser.nextToken() != null
                    ? new MalformedJson("not JSON")
                    : new Value(json);
        } catch (MismatchedInputException _) {
            return fault(parser, "is given twice");
        } catch (NumberFormatException | ArithmeticException _) {
            return fault(parser, "is a number out of all bounds");
        } catch (StreamConstraintsException _) {
            return fault(parser, "is longer or nested deeper than is read");
        }
    }

    private static MalformedJson fault(JsonParser parser, String what) {
        return new MalformedJson(FieldPath.of(parser.getParsingContext().pathAsPointer()) + " " + what);
    }
}
