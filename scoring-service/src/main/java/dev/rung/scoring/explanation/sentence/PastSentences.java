package dev.rung.scoring.explanation.sentence;

import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.standings.wording.Sentences;
import dev.rung.scoring.standings.wording.TierPhrases;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells what a customer had at a past moment, and what would have kept or raised their tier.
record PastSentences(ProgramResult sum, String currency) implements AccountSentences {

    @Override
    public String has(TierPhrases phrases) {
        var measured = sum.measured();
        return phrases.say(
                "past.had",
                Map.of(
                        "date",
                        phrases.date(sum.on()),
                        "measure",
                        phrases.measure(measured.measure()),
                        "amount",
                        phrases.amount(measured.measure(), measured.value(), currency)));
    }

    @Override
    public String keepsTier(LocalDate until, TierPhrases phrases) {
        var name = phrases.name(sum.standing().tier());
        var date = phrases.date(until);
        var needed = sum.keep().needed();
        var missing = Sentences.missing(needed);
        if (missing.isEmpty()) {
            return phrases.say("past.renewed", Map.of("tier", name, "date", date, "enough", phrases.enough(needed)));
        }
        var steps = phrases.steps(missing, currency);
        return switch (sum.standing().state()) {
            case "GRACE" -> phrases.say("past.grace", Map.of("tier", name, "date", date, "steps", steps));
            case "AT_RISK" -> phrases.say("past.at-risk", Map.of("tier", name, "date", date, "steps", steps));
            default -> phrases.say("past.safe", Map.of("tier", name, "date", date, "steps", steps));
        };
    }

    @Override
    public String raises(@Nullable Next next, TierPhrases phrases) {
        if (next == null) {
            return phrases.texts().say("past.highest");
        }
        var missing = Sentences.missing(next.needed());
        return missing.isEmpty()
                ? phrases.say(
                        "past.enough",
                        Map.of("tier", phrases.name(next.tier()), "enough", phrases.enough(next.needed())))
                : phrases.say(
                        "past.next",
                        Map.of("tier", phrases.name(next.tier()), "steps", phrases.steps(missing, currency)));
    }
}
