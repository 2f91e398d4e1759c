package dev.rung.scoring.explanation;

import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.standings.SentenceLanguage;
import dev.rung.scoring.standings.Sentences;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What today's rules would have made of what a customer had at a past moment.
///
/// @param sum by today's rules
record SentencesByTodaysRules(ProgramResult sum, String currency) implements AccountSentences {

    @Override
    public String has(SentenceLanguage speech) {
        var measured = sum.measured();
        return speech.say(
                "today.had",
                Map.of(
                        "version",
                        Integer.toString(sum.policyVersion()),
                        "measure",
                        speech.measure(measured.measure()),
                        "amount",
                        speech.amount(measured.measure(), measured.value(), currency),
                        "tier",
                        speech.name(sum.standing().tier())));
    }

    @Override
    public String keeps(LocalDate until, SentenceLanguage speech) {
        var name = speech.name(sum.standing().tier());
        var missing = Sentences.missing(sum.keep().needed());
        return missing.isEmpty()
                ? speech.say(
                        "today.renewed",
                        Map.of("tier", name, "enough", speech.enough(sum.keep().needed())))
                : speech.say(
                        "today.keep",
                        Map.of("tier", name, "date", speech.date(until), "steps", speech.steps(missing, currency)));
    }

    @Override
    public String raises(@Nullable Next next, SentenceLanguage speech) {
        if (next == null) {
            return speech.texts().say("today.highest");
        }
        var missing = Sentences.missing(next.needed());
        return missing.isEmpty()
                ? speech.say(
                        "today.enough",
                        Map.of("tier", speech.name(next.tier()), "enough", speech.enough(next.needed())))
                : speech.say(
                        "today.next",
                        Map.of("tier", speech.name(next.tier()), "steps", speech.steps(missing, currency)));
    }
}
