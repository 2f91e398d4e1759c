package dev.rung.scoring.explanation.sentence;

import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.standings.wording.Sentences;
import dev.rung.scoring.standings.wording.TierPhrases;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells how today's rules would have assessed a customer at a past moment.
///
/// @param sum by today's rules
record SentencesByTodaysRules(ProgramResult sum, String currency) implements AccountSentences {

    @Override
    public String has(TierPhrases phrases) {
        var measured = sum.measured();
        return phrases.say(
                "today.had",
                Map.of(
                        "version",
                        Integer.toString(sum.policyVersion()),
                        "measure",
                        phrases.measure(measured.measure()),
                        "amount",
                        phrases.amount(measured.measure(), measured.value(), currency),
                        "tier",
                        phrases.name(sum.standing().tier())));
    }

    @Override
    public String keepsTier(LocalDate until, TierPhrases phrases) {
        var name = phrases.name(sum.standing().tier());
        var missing = Sentences.missing(sum.keep().needed());
        return missing.isEmpty()
                ? phrases.say(
                        "today.renewed",
                        Map.of("tier", name, "enough", phrases.enough(sum.keep().needed())))
                : phrases.say(
                        "today.keep",
                        Map.of("tier", name, "date", phrases.date(until), "steps", phrases.steps(missing, currency)));
    }

    @Override
    public String raises(@Nullable Next next, TierPhrases phrases) {
        if (next == null) {
            return phrases.texts().say("today.highest");
        }
        var missing = Sentences.missing(next.needed());
        return missing.isEmpty()
                ? phrases.say(
                        "today.enough",
                        Map.of("tier", phrases.name(next.tier()), "enough", phrases.enough(next.needed())))
                : phrases.say(
                        "today.next",
                        Map.of("tier", phrases.name(next.tier()), "steps", phrases.steps(missing, currency)));
    }
}
