package dev.rung.scoring.policy.check;

import dev.rung.platform.locale.LocalizedName;
import dev.rung.platform.locale.Text;
import dev.rung.scoring.policy.document.DocumentTier;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Tells a flaw of a tier at the field that its writer changed, with the tiers' names instead of their codes.
///
/// @param document that is checked
/// @param before the policy that it would follow
record TierFlaw(PolicyDocument document, PolicyDocument before) {

    /// A flaw between two neighbours, as it is told at the lower one.
    private static final Map<String, String> AT_LOWER =
            Map.of("flaw.enter-above", "flaw.enter-below", "flaw.keep-easier", "flaw.keep-below");

    PolicyFlaw of(PolicyFlaw flaw) {
        var placed = atLower(flaw);
        var reason = placed.reason();
        for (var fact : placed.reason().facts().entrySet()) {
            if (fact.getKey().equals("tier") || fact.getKey().equals("below")) {
                reason = reason.with(fact.getKey(), name(document, String.valueOf(fact.getValue())));
            }
        }
        return new PolicyFlaw(placed.field(), reason);
    }

    static LocalizedName name(PolicyDocument document, String code) {
        return LocalizedName.of(tier(document, code).map(DocumentTier::names).orElse(Map.of()), code);
    }

    /// Where only the lower of two neighbours was changed, the fault is there.
    private PolicyFlaw atLower(PolicyFlaw flaw) {
        var atLower = AT_LOWER.get(flaw.reason().key());
        if (atLower == null) {
            return flaw;
        }
        var upper = String.valueOf(flaw.reason().facts().get("tier"));
        var lower = String.valueOf(flaw.reason().facts().get("below"));
        var isEnter = flaw.field().endsWith(".enter");
        ToLongFunction<DocumentTier> value = isEnter ? DocumentTier::enter : DocumentTier::keep;
        if (isChanged(upper, value) || !isChanged(lower, value)) {
            return flaw;
        }
        var place = document.ladder().stream().map(DocumentTier::code).toList().indexOf(lower);
        return new PolicyFlaw(
                "ladder[" + place + "]." + (isEnter ? "enter" : "keep"),
                new Text(atLower, flaw.reason().facts()));
    }

    private boolean isChanged(String code, ToLongFunction<DocumentTier> value) {
        var now = tier(document, code).map(value::applyAsLong);
        return !now.equals(tier(before, code).map(value::applyAsLong));
    }

    private static Optional<DocumentTier> tier(PolicyDocument document, String code) {
        return document.ladder().stream()
                .filter(tier -> tier.code().equals(code))
                .findFirst();
    }
}
