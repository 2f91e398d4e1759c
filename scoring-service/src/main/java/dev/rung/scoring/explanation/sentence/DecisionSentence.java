package dev.rung.scoring.explanation.sentence;

import dev.rung.scoring.explanation.finding.RecordedDecision;
import dev.rung.scoring.explanation.finding.RecordedDecision.RecordedKind;
import dev.rung.scoring.standings.wording.TierPhrases;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/// Tells the customer a decision about their tier, and its reason, in one sentence.
///
/// @param on the business date that it counts from
/// @param isGranted by a person, and not earned
record DecisionSentence(RecordedDecision decision, LocalDate on, boolean isGranted) {

    String in(TierPhrases phrases) {
        return phrases.say(
                "decision." + (isGranted && decision.kind() == RecordedKind.REACHED ? "granted" : code()),
                Map.of(
                        "date",
                        phrases.date(on),
                        "before",
                        phrases.name(decision.before()),
                        "tier",
                        phrases.name(decision.tier()),
                        "because",
                        because(phrases)));
    }

    /// Nothing for a reason that this build does not know.
    private String because(TierPhrases phrases) {
        var key = "because." + code() + "." + decision.reason();
        return phrases.texts().has(key) ? phrases.texts().say(key) : "";
    }

    private String code() {
        return decision.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
