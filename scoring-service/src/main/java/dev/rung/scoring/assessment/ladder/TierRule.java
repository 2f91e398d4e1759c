package dev.rung.scoring.assessment.ladder;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import java.util.List;
import java.util.Map;

/// One step of the ladder.
///
/// @param enter the value of the policy's measure that reaches it
/// @param keep the value that keeps it at the end of a cycle; at most `enter`
/// @param names by BCP 47 tag
/// @param benefits in words, each by BCP 47 tag; no rule reads them. Left out, there are none
public record TierRule(
        String code, long enter, long keep, Map<String, String> names, List<Map<String, String>> benefits) {

    public TierRule {
        // Jackson leaves null what JSON leaves out
        benefits = benefits == null ? List.of() : List.copyOf(benefits);
        names = Map.copyOf(names);
        sound(!code.isBlank(), "code", Text.of("flaw.tier-code"));
        sound(keep >= 0, "keep", Text.of("flaw.not-negative"));
        sound(keep <= enter, "keep", Text.of("flaw.keep-harder").with("most", enter));
        sound(!names.isEmpty(), "names", Text.of("flaw.tier-name"));
    }

    public static void soundLadder(List<TierRule> ladder) {
        sound(!ladder.isEmpty(), "ladder", Text.of("flaw.no-tier"));
        sound(ladder.getFirst().enter() == 0, "ladder[0].enter", Text.of("flaw.lowest-tier"));
        for (int rank = 1; rank < ladder.size(); rank++) {
            var tier = ladder.get(rank);
            var below = ladder.get(rank - 1);
            var place = "ladder[" + rank + "]";
            sound(
                    tier.enter() > below.enter(),
                    place + ".enter",
                    beside("flaw.enter-above", tier, tier.enter(), below, below.enter()));
            sound(
                    tier.keep() >= below.keep(),
                    place + ".keep",
                    beside("flaw.keep-easier", tier, tier.keep(), below, below.keep()));
            sound(
                    tier.names().keySet().equals(ladder.getFirst().names().keySet()),
                    place + ".names",
                    Text.of("flaw.tier-languages"));
        }
    }

    private static Text beside(String flaw, TierRule tier, long value, TierRule below, long before) {
        return Text.of(flaw)
                .with("tier", tier.code())
                .with("value", value)
                .with("below", below.code())
                .with("before", before);
    }
}
