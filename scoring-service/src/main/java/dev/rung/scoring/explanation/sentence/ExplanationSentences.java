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
import dev.rung.scoring.standings.wording.SentenceLanguage;
import dev.rung.scoring.standings.wording.Sentences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// All that a customer reads: what was decided and why, what they had, what would have kept the tier and what would
/// have raised it.
///
/// @param zone the store's, for business dates
public record ExplanationSentences(ExplanationQuestion asked, ZoneId zone, String currency) {

    public List<Function<SentenceLanguage, String>> of(TierFinding finding, ProgramVerdict verdict) {
        return Stream.concat(beginning(finding), account(finding, verdict)).toList();
    }

    private Stream<Function<SentenceLanguage, String>> beginning(TierFinding finding) {
        return switch (finding) {
            case TierFinding.WithGrounds it -> Stream.of(decided(it.decision(), it.isGranted()));
            case TierFinding.WithoutGrounds it ->
                Stream.of(decided(it.decision(), false), ExplanationSentences::notKept);
            case TierFinding.NoDecision _ -> Stream.of(this::undecided);
            case TierFinding.NotRetained it -> Stream.of(this::undecided, speech -> began(it, speech));
        };
    }

    private Stream<Function<SentenceLanguage, String>> account(TierFinding finding, ProgramVerdict verdict) {
        return switch (verdict) {
            case Known it when it.isRecorded() -> Stream.concat(sameRules(), recorded(finding, it.sum()));
            case Known it -> new SentencesByTodaysRules(it.sum(), currency).sentences().stream();
            case Partly _ -> Stream.of();
            case Unknown _ -> Stream.of(ExplanationSentences::cannotBeTold);
        };
    }

    /// What nobody decided is as it is today.
    private Stream<Function<SentenceLanguage, String>> recorded(TierFinding finding, ProgramResult sum) {
        return switch (finding) {
            case TierFinding.NoDecision it -> new Sentences(zone, currency).of(it.present()).stream();
            case TierFinding.WithGrounds(var _, var _, var _, Assessed present)
            when present != null -> new Sentences(zone, currency).of(present).stream();
            case TierFinding.WithGrounds _, TierFinding.WithoutGrounds _, TierFinding.NotRetained _ ->
                new PastSentences(sum, currency).sentences().stream();
        };
    }

    private Stream<Function<SentenceLanguage, String>> sameRules() {
        return switch (asked.by()) {
            case THEN -> Stream.of();
            case NOW -> Stream.of(speech -> speech.say("当时的规则就是现行规则。", "The rules of then are the rules of today."));
        };
    }

    private Function<SentenceLanguage, String> decided(RecordedDecision decision, boolean isGranted) {
        return new DecisionSentence(decision, day(decision.made().occurredAt()), isGranted)::in;
    }

    private String undecided(SentenceLanguage speech) {
        return speech.say(
                "截至{0}，尚未对您的等级作出过任何决定：每位顾客都从最低等级开始。",
                "Nothing had been decided about your tier by {0}: everybody begins on the lowest.",
                speech.date(day(asked.asOf())));
    }

    private static String began(TierFinding.NotRetained then, SentenceLanguage speech) {
        return speech.say(
                "您当时是{0}会员，但当时的成长值没有留存。",
                "You were {0} then; the growth value of then was not kept.", speech.name(then.tier()));
    }

    private static String notKept(SentenceLanguage speech) {
        return speech.say("当时的计算依据没有留存。", "What this was decided from was not kept at that time.");
    }

    private static String cannotBeTold(SentenceLanguage speech) {
        return speech.say("因此无法按现行规则重新计算。", "So today's rules cannot be asked about it.");
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
