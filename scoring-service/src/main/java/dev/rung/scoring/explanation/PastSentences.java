package dev.rung.scoring.explanation;

import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.standings.SentenceLanguage;
import dev.rung.scoring.standings.Sentences;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a customer had at a past moment, what would have kept their tier and what would have raised it.
record PastSentences(ProgramResult sum, String currency) implements AccountSentences {

    @Override
    public String has(SentenceLanguage speech) {
        var measured = sum.measured();
        return speech.say(
                "past.had",
                Map.of(
                        "measure",
                        speech.measure(measured.measure()),
                        "amount",
                        speech.amount(measured.measure(), measured.value(), currency)));
    }

    @Override
    public String keeps(LocalDate until, SentenceLanguage speech) {
        var name = speech.name(sum.standing().tier());
        var date = speech.date(until);
        var needed = sum.keep().needed();
        var missing = Sentences.missing(needed);
        if (missing.isEmpty()) {
            return speech.say("past.renewed", Map.of("tier", name, "date", date, "enough", speech.enough(needed)));
        }
        var steps = speech.steps(missing, currency);
        return switch (sum.standing().state()) {
            case "GRACE" -> speech.say("past.grace", Map.of("tier", name, "date", date, "steps", steps));
            case "AT_RISK" -> speech.say("past.at-risk", Map.of("tier", name, "date", date, "steps", steps));
            default -> speech.say("past.safe", Map.of("tier", name, "date", date, "steps", steps));
        };
    }

    @Override
    public String raises(@Nullable Next next, SentenceLanguage speech) {
        if (next == null) {
            return speech.texts().say("past.highest");
        }
        var missing = Sentences.missing(next.needed());
        return missing.isEmpty()
                ? speech.say(
                        "past.enough", Map.of("tier", speech.name(next.tier()), "enough", speech.enough(next.needed())))
                : speech.say(
                        "past.next",
                        Map.of("tier", speech.name(next.tier()), "steps", speech.steps(missing, currency)));
    }
}
