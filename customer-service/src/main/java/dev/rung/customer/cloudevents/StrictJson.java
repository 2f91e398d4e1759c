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
import dev.rung.platform.locale.Text;
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

    private static final Text NO_JSON = Text.of("reason.not-json").with("place", "");

    private StrictJson() {}

    sealed interface ParsedJson {}

    record Value(JsonNode json) implements ParsedJson {}

    /// @param defect names the field at fault where one is
    record MalformedJson(Defect defect) implements ParsedJson {}

    static ParsedJson read(byte[] bytes) {
        try (var parser = JSON.createParser(bytes)) {
            return read(parser);
        } catch (IOException _) {
            return brokenText(bytes).orElseGet(StrictJson::noJson);
        }
    }

    /// Of what is no JSON, the field is only known where its own text is broken: elsewhere the
    /// parser names the one before.
    private static Optional<MalformedJson> brokenText(byte[] bytes) {
        try (var parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && !isReadable(parser)) {
                    return Optional.of(malformed(parser, NO_JSON));
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
            return json == null || json.isMissingNode() || parser.nextToken() != null ? noJson() : new Value(json);
        } catch (MismatchedInputException _) {
            return malformed(parser, Text.of("reason.twice"));
        } catch (NumberFormatException | ArithmeticException _) {
            return malformed(parser, Text.of("reason.number-too-long"));
        } catch (StreamConstraintsException _) {
            return malformed(parser, Text.of("reason.too-long-or-deep"));
        }
    }

    private static MalformedJson noJson() {
        return new MalformedJson(new Defect("", NO_JSON));
    }

    private static MalformedJson malformed(JsonParser parser, Text reason) {
        return new MalformedJson(
                new Defect(FieldPath.of(parser.getParsingContext().pathAsPointer()), reason));
    }
}
