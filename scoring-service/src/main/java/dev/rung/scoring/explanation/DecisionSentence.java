package dev.rung.scoring.explanation;

import dev.rung.scoring.explanation.RecordedDecision.RecordedKind;
import dev.rung.scoring.standings.SentenceLanguage;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/// What was decided about a tier, and why, in one sentence to the customer.
///
/// @param on the business date that it counts from
/// @param isGranted by a person, and not earned
record DecisionSentence(RecordedDecision decision, LocalDate on, boolean isGranted) {

    String in(SentenceLanguage speech) {
        return speech.say(
                "decision." + (isGranted && decision.kind() == RecordedKind.REACHED ? "granted" : code()),
                Map.of(
                        "date",
                        speech.date(on),
                        "before",
                        speech.name(decision.before()),
                        "tier",
                        speech.name(decision.tier()),
                        "because",
                        because(speech)));
    }

    /// Nothing for a reason that this build does not know.
    private String because(SentenceLanguage speech) {
        var key = "because." + code() + "." + decision.reason();
        return speech.texts().has(key) ? speech.texts().say(key) : "";
    }

    private String code() {
        return decision.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
