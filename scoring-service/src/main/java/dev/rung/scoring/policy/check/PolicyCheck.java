package dev.rung.scoring.policy.check;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.check.PolicyFindings.Invalid;
import dev.rung.scoring.policy.check.PolicyFindings.Valid;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.util.List;
import java.util.stream.Stream;

/// Whether a policy may count: of the right shape, sound in itself, and fair.
///
/// Every fault is told at once: where the document does not fit the schema, beside those the rules that it breaks
/// elsewhere.
public final class PolicyCheck {

    private final SchemaValidator schema = new SchemaValidator();

    /// @param body without version
    /// @param before the policy that this one would follow
    public PolicyFindings check(ObjectNode body, PolicyDocument before) {
        var misshapen = schema.flaws(body);
        if (!misshapen.isEmpty()) {
            var fields = misshapen.stream().map(PolicyFlaw::field).collect(toSet());
            var broken = new MisshapenDocument(body, fields, before)
                    .brokenRules(schema, readable -> rules(PolicyDocument.of(readable), before));
            return new Invalid(misshapen).with(broken);
        }
        var document = PolicyDocument.of(body);
        var flaws = rules(document, before);
        return flaws.isEmpty() ? new Valid(document, PolicyWarnings.of(before, document)) : new Invalid(flaws);
    }

    private static List<PolicyFlaw> rules(PolicyDocument document, PolicyDocument before) {
        return Stream.concat(PolicyFlaws.of(document, before).stream(), FairnessCheck.flaws(document, before).stream())
                .toList();
    }
}
