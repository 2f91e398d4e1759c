package dev.rung.scoring.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.assessment.Sound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// All that the policy's own constructors refuse of a document, each with its place.
final class PolicyFlaws {

    /// As strict as a reader gets: a field that nobody knows would be a rule that nobody applies.
    private static final ObjectReader POLICIES = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build()
            .readerFor(Policy.class);

    private PolicyFlaws() {}

    static List<Flaw> of(Document document) {
        var flaws = new ArrayList<Flaw>();
        try (var parser = POLICIES.createParser(document.versioned(1))) {
            Sound.collecting(reason -> flaws.add(new Flaw(field(parser), reason)), () -> read(parser, flaws));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flaws.stream().distinct().toList();
    }

    /// After a fault the reading may end in another that only follows from it.
    private static void read(JsonParser parser, List<Flaw> flaws) {
        try {
            POLICIES.readValue(parser);
        } catch (IOException failure) {
            if (flaws.isEmpty()) {
                flaws.add(new Flaw(field(failure), "has a value that is not accepted"));
            }
        }
    }

    /// Of the object that was just read. Its constructor is called at its end, or amid it where all that it takes is
    /// read already.
    private static String field(JsonParser parser) {
        var place = parser.getParsingContext().pathAsPointer();
        var ofObject = parser.currentToken() == JsonToken.END_OBJECT ? place : place.head();
        return ofObject == null ? "" : dotted(ofObject);
    }

    private static String dotted(JsonPointer place) {
        var field = new StringBuilder();
        for (var step = place; !step.matches(); step = step.tail()) {
            var name = step.getMatchingProperty();
            field.append(step.mayMatchElement() ? "[" + name + "]" : (field.isEmpty() ? "" : ".") + name);
        }
        return field.toString();
    }

    private static String field(IOException failure) {
        var field = new StringBuilder();
        if (failure instanceof JsonMappingException mapping) {
            for (var step : mapping.getPath()) {
                var name = step.getFieldName();
                field.append(name == null ? "[" + step.getIndex() + "]" : (field.isEmpty() ? "" : ".") + name);
            }
        }
        return field.toString();
    }
}
