package dev.rung.scoring.explanation.sentence;

import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.standings.wording.SentenceLanguage;
import dev.rung.scoring.standings.wording.Sentences;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a customer had at a past moment, what would have kept their tier and what would have raised it.
record PastSentences(ProgramResult sum, String currency) implements AccountSentences {

    @Override
    public String has(SentenceLanguage speech) {
        var measured = sum.measured();
        return speech.say(
                "您当时的{0}为{1}。",
                "Your {0} then was {1}.",
                speech.measure(measured.measure()),
                speech.amount(measured.measure(), measured.value(), currency));
    }

    @Override
    public String keeps(LocalDate until, SentenceLanguage speech) {
        var name = speech.name(sum.standing().tier());
        var date = speech.date(until);
        var needed = sum.keep().needed();
        var missing = Sentences.missing(needed);
        if (missing.isEmpty()) {
            return speech.say(
                    "当时{0}会员有效期至{1}，您当时的{2}已足以续期。",
                    "{0} was yours until {1}; your {2} then would have kept it beyond that.",
                    name,
                    date,
                    speech.measures(needed));
        }
        var steps = speech.steps(missing, currency);
        return switch (sum.standing().state()) {
            case "GRACE" ->
                speech.say(
                        "当时{0}会员已到期，为您保留至{1}：在此之前{2}，即可保住等级。",
                        "Your time as {0} was over, but you kept it until {1}: to stay, you had to {2} by then.",
                        name,
                        date,
                        steps);
            case "AT_RISK" ->
                speech.say(
                        "当时{0}会员即将于{1}到期：在此之前{2}，即可续期。",
                        "{0} was to end soon, on {1}: to keep it, you had to {2} by then.", name, date, steps);
            default ->
                speech.say(
                        "当时{0}会员有效期至{1}：在此之前{2}，即可续期。",
                        "{0} was yours until {1}: to keep it longer, you had to {2} by then.", name, date, steps);
        };
    }

    @Override
    public String raises(@Nullable Next next, SentenceLanguage speech) {
        if (next == null) {
            return speech.say("您当时已是最高等级。", "There was no higher tier.");
        }
        var missing = Sentences.missing(next.needed());
        return missing.isEmpty()
                ? speech.say("您当时已达到{0}会员的要求。", "You had what {0} asked for.", speech.name(next.tier()))
                : speech.say(
                        "当时{1}，即可升为{0}会员。",
                        "To reach {0}, you had to {1}.", speech.name(next.tier()), speech.steps(missing, currency));
    }
}
