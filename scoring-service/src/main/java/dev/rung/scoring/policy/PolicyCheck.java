package dev.rung.scoring.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.policy.Checked.Sound;
import dev.rung.scoring.policy.Checked.Unsound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a policy may count: of the right shape, sound in itself, and fair.
///
/// What is misshapen is told alone, since the rest cannot be asked of it. The policy's own constructor tells one thing
/// of each part.
final class PolicyCheck {

    private static final String UNSOUND = "Unsound policy: ";

    /// The rails of a refresh must fit the ladder beside them.
    private static final String TIED_TO_OTHERS = "refresh";

    /// As strict as a reader gets: a field that nobody knows would be a rule that nobody applies.
    private static final ObjectReader POLICIES = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build()
            .readerFor(Policy.class);

    private final Shape shape = Shape.shipped();

    /// @param body without version
    /// @param before the policy that this one would follow
    Checked check(ObjectNode body, Document before) {
        var misshapen = shape.flaws(body);
        if (!misshapen.isEmpty()) {
            return new Unsound(misshapen);
        }
        var document = Document.of(body);
        var flaws = Stream.concat(
                        ownFlaws(document, before).stream(), Fairness.flaws(document, before.ladder()).stream())
                .toList();
        return flaws.isEmpty() ? new Sound(document, Warnings.of(before, document)) : new Unsound(flaws);
    }

    /// A part that is unsound would hide what is wrong with the others: each is tried in a policy that is sound, and
    /// all together only where none complains.
    private static List<Flaw> ownFlaws(Document document, Document sound) {
        var whole = document.tree();
        var parts = whole.properties().stream()
                .map(part -> {
                    var tree = sound.tree();
                    tree.remove(TIED_TO_OTHERS);
                    return tree.<ObjectNode>set(part.getKey(), part.getValue());
                })
                .filter(tree -> !tree.has(TIED_TO_OTHERS))
                .flatMap(tree -> flawOf(Document.of(tree)).stream())
                .toList();
        return parts.isEmpty() ? flawOf(document).stream().toList() : parts;
    }

    private static Optional<Flaw> flawOf(Document document) {
        try {
            POLICIES.readValue(document.versioned(1));
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(flaw(e));
        }
    }

    private static Flaw flaw(JsonProcessingException failure) {
        var field = new StringBuilder();
        if (failure instanceof JsonMappingException mapping) {
            for (var step : mapping.getPath()) {
                var name = step.getFieldName();
                field.append(name == null ? "[" + step.getIndex() + "]" : (field.isEmpty() ? "" : ".") + name);
            }
        }
        var cause = failure.getCause();
        var message = cause == null ? null : cause.getMessage();
        return new Flaw(
                field.toString(),
                cause instanceof IllegalArgumentException && message != null && message.startsWith(UNSOUND)
                        ? message.substring(UNSOUND.length())
                        : "has a value that is not accepted");
    }
}
