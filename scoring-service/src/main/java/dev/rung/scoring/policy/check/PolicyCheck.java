package dev.rung.scoring.policy.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.check.PolicyFindings.Invalid;
import dev.rung.scoring.policy.check.PolicyFindings.Valid;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.util.stream.Stream;

/// Whether a policy may count: of the right shape, sound in itself, and fair.
///
/// A document that does not fit the schema is refused for that alone, since the other rules cannot read it. Else every
/// fault is told at once.
public final class PolicyCheck {

    private final SchemaValidator schema = new SchemaValidator();

    /// @param body without version
    /// @param before the policy that this one would follow
    public PolicyFindings check(ObjectNode body, PolicyDocument before) {
        var misshapen = schema.flaws(body);
        if (!misshapen.isEmpty()) {
            return new Invalid(misshapen);
        }
        var document = PolicyDocument.of(body);
        var flaws = Stream.concat(
                        PolicyFlaws.of(document, before).stream(), FairnessCheck.flaws(document, before).stream())
                .toList();
        return flaws.isEmpty() ? new Valid(document, PolicyWarnings.of(before, document)) : new Invalid(flaws);
    }
}
