package dev.rung.scoring.policy.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.platform.locale.Text;
import dev.rung.scoring.policy.document.DocumentTier;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Checks the promises to customers that hold for every policy. `TierProgram` itself demands that thresholds
/// ascend and that a higher tier is not easier to keep.
final class FairnessCheck {

    private FairnessCheck() {}

    static List<PolicyFlaw> flaws(PolicyDocument document, PolicyDocument before) {
        var tree = document.tree();
        var flaws = new ArrayList<PolicyFlaw>();
        named(tree.path("components"), "components", flaws);
        named(tree.path("ladder"), "ladder", flaws);
        flaws.addAll(ladderFlaws(codes(document), before));
        var cycle = tree.path("cycle");
        // months of 28 days
        if (period(cycle, "grace").getDays() > 28 * period(cycle, "length").toTotalMonths()) {
            flaws.add(new PolicyFlaw("cycle.grace", Text.of("flaw.grace-too-long")));
        }
        return flaws;
    }

    /// A tier that somebody holds cannot vanish, and no two tiers that exist change places.
    private static List<PolicyFlaw> ladderFlaws(List<String> codes, PolicyDocument policy) {
        var before = codes(policy);
        var gone = before.stream().filter(code -> !codes.contains(code)).toList();
        if (!gone.isEmpty()) {
            return List.of(new PolicyFlaw("ladder", Text.of("flaw.tiers-gone").with("tiers", names(policy, gone))));
        }
        return codes.stream().filter(before::contains).toList().equals(before)
                ? List.of()
                : List.of(new PolicyFlaw("ladder", Text.of("flaw.tiers-order").with("tiers", names(policy, before))));
    }

    private static Text names(PolicyDocument policy, List<String> codes) {
        Text names = null;
        for (var code : codes) {
            var name = Text.of("verbatim").with("text", TierFlaw.name(policy, code));
            names = names == null
                    ? name
                    : Text.of("list.and-then").with("first", names).with("then", name);
        }
        return Objects.requireNonNull(names);
    }

    private static void named(JsonNode all, String list, List<PolicyFlaw> flaws) {
        for (int i = 0; i < all.size(); i++) {
            var field = list + "[" + i + "].code";
            ProtectedAttributes.in(all.path(i).path("code").asText())
                    .ifPresent(attribute -> flaws.add(new PolicyFlaw(
                            field,
                            Text.of("flaw.protected").with("attribute", Text.of("attribute." + attribute.code())))));
        }
    }

    private static List<String> codes(PolicyDocument document) {
        return document.ladder().stream().map(DocumentTier::code).toList();
    }

    private static Period period(JsonNode cycle, String field) {
        return Period.parse(cycle.path(field).asText());
    }
}
