package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.check.PolicyCheck;
import dev.rung.scoring.policy.check.PolicyFindings.Invalid;
import dev.rung.scoring.policy.check.PolicyFindings.Valid;
import dev.rung.scoring.policy.check.PolicyFlaw;
import dev.rung.scoring.policy.document.DocumentChange;
import dev.rung.scoring.policy.document.DocumentDiff;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.util.List;
import java.util.function.Consumer;

/// Policies as people would write them: the shipped one, and others that differ from it in little.
public final class PolicyDocuments {

    public static final PolicyDocument V1 = PolicyDocument.shipped();

    private static final PolicyCheck CHECK = new PolicyCheck();

    private PolicyDocuments() {}

    public static ObjectNode body(Consumer<ObjectNode> change) {
        var policy = V1.tree();
        change.accept(policy);
        return policy;
    }

    public static PolicyDocument but(Consumer<ObjectNode> change) {
        return PolicyDocument.of(body(change));
    }

    /// A tier of the shipped ladder: 0 regular, 1 bronze, 2 silver, 3 gold, 4 diamond.
    public static ObjectNode tier(ObjectNode policy, int rank) {
        return (ObjectNode) policy.path("ladder").path(rank);
    }

    /// A component of the shipped policy: 0 spend, 1 orders, 2 visits.
    public static ObjectNode component(ObjectNode policy, int place) {
        return (ObjectNode) policy.path("components").path(place);
    }

    public static Consumer<ObjectNode> gold(long enter) {
        return policy -> tier(policy, 3).put("enter", enter);
    }

    /// The flaws of a policy that would follow another.
    public static List<PolicyFlaw> flaws(ObjectNode before, ObjectNode after) {
        return switch (CHECK.check(after, PolicyDocument.of(before))) {
            case Valid _ -> List.of();
            case Invalid(var flaws) -> flaws;
        };
    }

    /// Where two documents differ.
    public static List<String> differences(ObjectNode before, ObjectNode after) {
        return new DocumentDiff(PolicyDocument.of(before), PolicyDocument.of(after))
                .changes().stream().map(DocumentChange::path).toList();
    }
}
