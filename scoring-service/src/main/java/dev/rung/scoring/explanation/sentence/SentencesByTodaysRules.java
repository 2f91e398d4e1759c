package dev.rung.scoring.explanation.sentence;

import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.standings.wording.SentenceLanguage;
import dev.rung.scoring.standings.wording.Sentences;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What today's rules would have made of what a customer had at a past moment.
///
/// @param sum by today's rules
record SentencesByTodaysRules(ProgramResult sum, String currency) implements AccountSentences {

    @Override
    public String has(SentenceLanguage speech) {
        var measured = sum.measured();
        return speech.say(
                "按现行规则（第{0}版），您当时的{1}为{2}，等级会是{3}会员。",
                "By today's rules (version {0}), your {1} then would have been {2} and your tier {3}.",
                Integer.toString(sum.policyVersion()),
                speech.measure(measured.measure()),
                speech.amount(measured.measure(), measured.value(), currency),
                speech.name(sum.standing().tier()));
    }

    @Override
    public String keeps(LocalDate until, SentenceLanguage speech) {
        var name = speech.name(sum.standing().tier());
        var missing = Sentences.missing(sum.keep().needed());
        return missing.isEmpty()
                ? speech.say(
                        "按现行规则，您当时的{1}足以让{0}会员续期。",
                        "By today's rules, your {1} then would have kept {0}.",
                        name,
                        speech.measures(sum.keep().needed()))
                : speech.say(
                        "按现行规则，在{1}之前{2}，{0}会员即可续期。",
                        "By today's rules, to keep {0} you would have had to {2} by {1}.",
                        name,
                        speech.date(until),
                        speech.steps(missing, currency));
    }

    @Override
    public String raises(@Nullable Next next, SentenceLanguage speech) {
        if (next == null) {
            return speech.say("按现行规则，没有更高的等级。", "By today's rules, there is no higher tier.");
        }
        var missing = Sentences.missing(next.needed());
        return missing.isEmpty()
                ? speech.say(
                        "按现行规则，您当时已达到{0}会员的要求。",
                        "By today's rules, you had what {0} asks for.", speech.name(next.tier()))
                : speech.say(
                        "按现行规则，{1}，即可升为{0}会员。",
                        "By today's rules, to reach {0} you would have had to {1}.",
                        speech.name(next.tier()),
                        speech.steps(missing, currency));
    }
}
