package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.Checked.Sound;
import dev.rung.scoring.policy.Checked.Unsound;
import java.util.List;
import java.util.stream.Stream;

/// Whether a policy may count: of the right shape, sound in itself, and fair.
///
/// What is misshapen is told alone, since the rest cannot be asked of it. Of all else every fault is told at once.
final class PolicyCheck {

    /// The rails of a refresh must fit the ladder beside them.
    private static final String TIED_TO_OTHERS = "refresh";

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
                .flatMap(tree -> PolicyFlaws.of(Document.of(tree)).stream())
                .distinct()
                .toList();
        return parts.isEmpty() ? PolicyFlaws.of(document) : parts;
    }
}
