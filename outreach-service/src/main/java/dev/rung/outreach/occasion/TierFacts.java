package dev.rung.outreach.occasion;

import static java.util.stream.Collectors.joining;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.platform.locale.MessageBundle;
import java.util.List;
import java.util.Map;

/// The facts for texts about tiers, in the reader's language. Unknown facts are empty, so that a text can leave
/// out the sentence about them.
///
/// @param currency ISO 4217, of what is spent
record TierFacts(MessageBundle texts, String currency) {

    Map<String, Object> moved(TierRef tier, TierRef before) {
        return Map.of("tier", name(tier), "before", name(before));
    }

    Map<String, Object> lost(TierRef tier, TierRef before, String reason) {
        return Map.of("tier", name(tier), "before", name(before), "reason", reason);
    }

    /// `until` is a day, `needed` what is missing, such as `2 more orders`.
    Map<String, Object> keeping(TierRef tier, Keep keep) {
        var until = keep.until();
        return Map.of(
                "tier", name(tier), "until", until == null ? "" : texts.date(until), "needed", needed(keep.needed()));
    }

    /// A measure that a newer policy has and the texts lack is left out.
    private String needed(List<Needed> all) {
        return all.stream()
                .filter(needed -> needed.missing() > 0 && texts.has("needed." + needed.measure()))
                .map(this::needed)
                .collect(joining(texts.say("format.comma")));
    }

    private String needed(Needed needed) {
        var missing = needed.measure().equals("spend")
                ? texts.money(needed.missing(), currency)
                : texts.number(needed.missing());
        return texts.say("needed." + needed.measure(), Map.of("missing", missing, "isOne", needed.missing() == 1));
    }

    private String name(TierRef tier) {
        return tier.names().getOrDefault(texts.tag(), tier.code());
    }
}
