package dev.rung.scoring.assessment.ladder;

import static dev.rung.scoring.lifecycle.terms.Require.ascending;
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
        sound(!code.isBlank(), Text.of("flaw.tier-code"));
        sound(keep >= 0 && keep <= enter, Text.of("flaw.keep-harder").with("tier", code));
        sound(!names.isEmpty(), Text.of("flaw.tier-name").with("tier", code));
    }

    public static void soundLadder(List<TierRule> ladder) {
        sound(!ladder.isEmpty(), Text.of("flaw.no-tier"));
        sound(ladder.getFirst().enter() == 0, Text.of("flaw.lowest-tier"));
        ascending(ladder.stream().map(TierRule::enter).toList(), "ladder.enter");
        for (int rank = 1; rank < ladder.size(); rank++) {
            sound(
                    ladder.get(rank).keep() >= ladder.get(rank - 1).keep(),
                    Text.of("flaw.keep-easier").with("tier", ladder.get(rank).code()));
            sound(
                    ladder.get(rank)
                            .names()
                            .keySet()
                            .equals(ladder.getFirst().names().keySet()),
                    Text.of("flaw.tier-languages").with("tier", ladder.get(rank).code()));
        }
    }
}
