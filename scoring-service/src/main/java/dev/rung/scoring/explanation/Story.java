package dev.rung.scoring.explanation;

import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.scoring.explanation.Finding.Forgotten;
import dev.rung.scoring.explanation.Finding.Founded;
import dev.rung.scoring.explanation.Finding.Undecided;
import dev.rung.scoring.explanation.Finding.Unfounded;
import dev.rung.scoring.explanation.Verdict.Known;
import dev.rung.scoring.explanation.Verdict.Partly;
import dev.rung.scoring.explanation.Verdict.Unknown;
import dev.rung.scoring.standings.Sentences;
import dev.rung.scoring.standings.Speech;
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
record Story(Asked asked, ZoneId zone, String currency) {

    List<Function<Speech, String>> of(Finding finding, Verdict verdict) {
        return Stream.concat(beginning(finding), account(finding, verdict)).toList();
    }

    private Stream<Function<Speech, String>> beginning(Finding finding) {
        return switch (finding) {
            case Founded it -> Stream.of(decided(it.decision(), it.isGranted()));
            case Unfounded it -> Stream.of(decided(it.decision(), false), Story::notKept);
            case Undecided _ -> Stream.of(this::undecided);
            case Forgotten it -> Stream.of(this::undecided, speech -> began(it, speech));
        };
    }

    private Stream<Function<Speech, String>> account(Finding finding, Verdict verdict) {
        return switch (verdict) {
            case Known it when it.isRecorded() -> Stream.concat(sameRules(), recorded(finding, it.sum()));
            case Known it -> new SentencesByTodaysRules(it.sum(), currency).sentences().stream();
            case Partly _ -> Stream.of();
            case Unknown _ -> Stream.of(Story::cannotBeTold);
        };
    }

    /// What nobody decided is as it is today.
    private Stream<Function<Speech, String>> recorded(Finding finding, Sum sum) {
        return switch (finding) {
            case Undecided it -> new Sentences(zone, currency).of(it.present()).stream();
            case Founded(var _, var _, var _, Assessed present)
            when present != null -> new Sentences(zone, currency).of(present).stream();
            case Founded _, Unfounded _, Forgotten _ -> new PastSentences(sum, currency).sentences().stream();
        };
    }

    private Stream<Function<Speech, String>> sameRules() {
        return switch (asked.by()) {
            case THEN -> Stream.of();
            case NOW -> Stream.of(speech -> speech.say("当时的规则就是现行规则。", "The rules of then are the rules of today."));
        };
    }

    private Function<Speech, String> decided(Recorded decision, boolean isGranted) {
        return new DecisionSentence(decision, day(decision.made().occurredAt()), isGranted)::in;
    }

    private String undecided(Speech speech) {
        return speech.say(
                "截至{0}，尚未对您的等级作出过任何决定：每位顾客都从最低等级开始。",
                "Nothing had been decided about your tier by {0}: everybody begins on the lowest.",
                speech.date(day(asked.asOf())));
    }

    private static String began(Forgotten then, Speech speech) {
        return speech.say(
                "您当时是{0}会员，但当时的成长值没有留存。",
                "You were {0} then; the growth value of then was not kept.", speech.name(then.tier()));
    }

    private static String notKept(Speech speech) {
        return speech.say("当时的计算依据没有留存。", "What this was decided from was not kept at that time.");
    }

    private static String cannotBeTold(Speech speech) {
        return speech.say("因此无法按现行规则重新计算。", "So today's rules cannot be asked about it.");
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
