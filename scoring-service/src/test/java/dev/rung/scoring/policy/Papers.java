package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/// Policies as people would write them: the shipped one, and others that differ from it in little.
final class Papers {

    static final Document V1 = new Shipped().policy().document();

    private Papers() {}

    static ObjectNode body(Consumer<ObjectNode> change) {
        var policy = V1.tree();
        change.accept(policy);
        return policy;
    }

    static Document but(Consumer<ObjectNode> change) {
        return Document.of(body(change));
    }

    /// A tier of the shipped ladder: 0 regular, 1 bronze, 2 silver, 3 gold, 4 diamond.
    static ObjectNode tier(ObjectNode policy, int rank) {
        return (ObjectNode) policy.path("ladder").path(rank);
    }

    /// A component of the shipped policy: 0 spend, 1 orders, 2 visits.
    static ObjectNode component(ObjectNode policy, int place) {
        return (ObjectNode) policy.path("components").path(place);
    }

    static Consumer<ObjectNode> gold(long enter) {
        return policy -> tier(policy, 3).put("enter", enter);
    }
}
