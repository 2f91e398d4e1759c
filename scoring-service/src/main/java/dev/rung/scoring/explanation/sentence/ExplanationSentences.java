package dev.rung.scoring.explanation.sentence;

import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.scoring.explanation.finding.ExplanationQuestion;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.explanation.finding.ProgramVerdict;
import dev.rung.scoring.explanation.finding.ProgramVerdict.Known;
import dev.rung.scoring.explanation.finding.ProgramVerdict.Partly;
import dev.rung.scoring.explanation.finding.ProgramVerdict.Unknown;
import dev.rung.scoring.explanation.finding.RecordedDecision;
import dev.rung.scoring.explanation.finding.TierFinding;
import dev.rung.scoring.standings.wording.Sentences;
import dev.rung.scoring.standings.wording.TierPhrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// All that a customer reads: what was decided and why, what they had, what would have kept the tier and what would
/// have raised it.
///
/// @param zone the store's, for business dates
public record ExplanationSentences(ExplanationQuestion asked, ZoneId zone, String currency) {

    public List<Function<TierPhrases, String>> of(TierFinding finding, ProgramVerdict verdict) {
        return Stream.concat(beginning(finding), account(finding, verdict)).toList();
    }

    private Stream<Function<TierPhrases, String>> beginning(TierFinding finding) {
        return switch (finding) {
            case TierFinding.WithGrounds it -> Stream.of(decided(it.decision(), it.isGranted()));
            case TierFinding.WithoutGrounds it ->
                Stream.of(decided(it.decision(), it.decision().isGranted()), ExplanationSentences::notKept);
            case TierFinding.NoDecision _ -> Stream.of(this::undecided);
            case TierFinding.NotRetained it -> Stream.of(this::undecided, phrases -> began(it, phrases));
        };
    }

    private Stream<Function<TierPhrases, String>> account(TierFinding finding, ProgramVerdict verdict) {
        return switch (verdict) {
            case Known it when it.isRecorded() -> Stream.concat(sameRules(), recorded(finding, it.sum()));
            case Known it -> new SentencesByTodaysRules(it.sum(), currency).sentences().stream();
            case Partly _ -> Stream.of();
            case Unknown _ -> Stream.of(ExplanationSentences::cannotBeTold);
        };
    }

    /// A decision that is not on record is told as it is today.
    private Stream<Function<TierPhrases, String>> recorded(TierFinding finding, ProgramResult sum) {
        return switch (finding) {
            case TierFinding.NoDecision it -> new Sentences(zone, currency).of(it.present()).stream();
            case TierFinding.WithGrounds(var _, var _, var _, Assessed present)
            when present != null -> new Sentences(zone, currency).of(present).stream();
            case TierFinding.WithGrounds _, TierFinding.WithoutGrounds _, TierFinding.NotRetained _ ->
                new PastSentences(sum, currency).sentences().stream();
        };
    }

    private Stream<Function<TierPhrases, String>> sameRules() {
        return switch (asked.by()) {
            case THEN -> Stream.of();
            case NOW -> Stream.of(phrases -> phrases.texts().say("explanation.same-rules"));
        };
    }

    private Function<TierPhrases, String> decided(RecordedDecision decision, boolean isGranted) {
        return new DecisionSentence(decision, day(decision.made().occurredAt()), isGranted)::in;
    }

    private String undecided(TierPhrases phrases) {
        return phrases.say("explanation.undecided", Map.of("date", phrases.date(day(asked.asOf()))));
    }

    private static String began(TierFinding.NotRetained then, TierPhrases phrases) {
        return phrases.say("explanation.not-retained", Map.of("tier", phrases.name(then.tier())));
    }

    private static String notKept(TierPhrases phrases) {
        return phrases.texts().say("explanation.without-grounds");
    }

    private static String cannotBeTold(TierPhrases phrases) {
        return phrases.texts().say("explanation.unknown");
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
