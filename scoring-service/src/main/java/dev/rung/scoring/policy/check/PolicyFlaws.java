package dev.rung.scoring.policy.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.lifecycle.terms.Require;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// All that the constructors of the program refuse of a document, each with its place: what no schema can say.
final class PolicyFlaws {

    /// As strict as a reader gets: a field that nobody knows would be a rule that nobody applies.
    private static final ObjectReader PROGRAMS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build()
            .readerFor(TierProgram.class);

    private PolicyFlaws() {}

    /// @param before the policy that the document would follow
    static List<PolicyFlaw> of(PolicyDocument document, PolicyDocument before) {
        var flaws = new ArrayList<PolicyFlaw>();
        try (var parser = PROGRAMS.createParser(document.versioned(1))) {
            Require.collecting(
                    (at, reason) -> flaws.add(new PolicyFlaw(within(field(parser), at), reason)),
                    () -> read(parser, flaws));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flaws.stream().map(new TierFlaw(document, before)::of).distinct().toList();
    }

    /// After a fault the reading may end in another that only follows from it.
    private static void read(JsonParser parser, List<PolicyFlaw> flaws) {
        try {
            PROGRAMS.readValue(parser);
        } catch (IOException failure) {
            if (flaws.isEmpty()) {
                flaws.add(PolicyFlaw.unspecific(field(parser)));
            }
        }
    }

    private static String within(String object, String at) {
        return object.isEmpty() || at.isEmpty() ? object + at : object + "." + at;
    }

    /// Of the object that was just read. Its constructor is called at its end, or amid it where all that it
    /// takes is read already.
    private static String field(JsonParser parser) {
        var place = parser.getParsingContext().pathAsPointer();
        var ofObject = parser.currentToken() == JsonToken.END_OBJECT ? place : place.head();
        return ofObject == null
                ? ""
                : ofObject.toString()
                        .replaceAll("/(\\d+)", "[$1]")
                        .replaceFirst("^/", "")
                        .replace('/', '.');
    }
}
