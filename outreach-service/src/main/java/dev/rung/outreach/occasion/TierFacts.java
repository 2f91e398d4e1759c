package dev.rung.outreach.occasion;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the templates about tiers are told, in the reader's language. Whatever is not known is empty, so that a
/// template can leave out the sentence about it.
///
/// @param currency ISO 4217, of what is spent
record TierFacts(TemplateLanguage language, String currency) {

    /// Those the templates have words for; what a newer policy measures is passed over rather than told in code.
    private static final Set<String> MEASURES = Set.of("growthValue", "spend", "orders");

    Map<String, Object> moved(TierRef tier, TierRef before) {
        return Map.of("tier", name(tier), "before", name(before));
    }

    Map<String, Object> lost(TierRef tier, TierRef before, String reason) {
        return Map.of("tier", name(tier), "before", name(before), "reason", reason);
    }

    /// `until` is a day, `needed` a list of `measure` and `missing`, which is a number with its thousands parted.
    Map<String, Object> keeping(TierRef tier, Keep keep) {
        var until = keep.until();
        return Map.of(
                "tier",
                name(tier),
                "until",
                until == null ? "" : language.day(until),
                "needed",
                needed(keep.needed()),
                "currency",
                currency);
    }

    private List<Map<String, String>> needed(List<Needed> all) {
        return all.stream()
                .filter(needed -> needed.missing() > 0 && MEASURES.contains(needed.measure()))
                .map(needed -> Map.of("measure", needed.measure(), "missing", language.number(needed.missing())))
                .toList();
    }

    private String name(TierRef tier) {
        return tier.names().getOrDefault(language.tag(), tier.code());
    }
}
