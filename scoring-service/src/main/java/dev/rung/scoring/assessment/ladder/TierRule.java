package dev.rung.scoring.assessment.ladder;

import static dev.rung.scoring.lifecycle.terms.Require.ascending;
import static dev.rung.scoring.lifecycle.terms.Require.sound;

import java.util.List;
import java.util.Map;

/// One step of the ladder.
///
/// @param enter the value of the policy's measure that reaches it
/// @param keep the value that keeps it at the end of a cycle; at most `enter`
/// @param names by BCP 47 tag
public record TierRule(String code, long enter, long keep, Map<String, String> names) {

    public TierRule {
        names = Map.copyOf(names);
        sound(!code.isBlank(), "a tier needs a code");
        sound(keep >= 0 && keep <= enter, "keeping " + code + " must not be harder than entering it");
        sound(!names.isEmpty(), code + " needs a name");
    }

    public static void soundLadder(List<TierRule> ladder) {
        sound(!ladder.isEmpty(), "the ladder needs a tier");
        sound(ladder.getFirst().enter() == 0, "everybody must have the lowest tier: its enter is 0");
        ascending(ladder.stream().map(TierRule::enter).toList(), "the ladder's enter");
        for (int rank = 1; rank < ladder.size(); rank++) {
            sound(
                    ladder.get(rank).keep() >= ladder.get(rank - 1).keep(),
                    "keeping " + ladder.get(rank).code() + " must not be easier than keeping the tier below");
            sound(
                    ladder.get(rank)
                            .names()
                            .keySet()
                            .equals(ladder.getFirst().names().keySet()),
                    ladder.get(rank).code() + " must be named in the same languages as the others");
        }
    }
}
