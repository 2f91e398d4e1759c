package dev.rung.scoring.explanation;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.scoring.explanation.Explanation.Tier;
import dev.rung.scoring.explanation.finding.ExplanationQuestion;
import dev.rung.scoring.explanation.finding.ProgramResult;
import dev.rung.scoring.explanation.finding.ProgramVerdict;
import dev.rung.scoring.explanation.finding.ProgramVerdict.Known;
import dev.rung.scoring.explanation.finding.ProgramVerdict.Partly;
import dev.rung.scoring.explanation.finding.ProgramVerdict.Unknown;
import dev.rung.scoring.explanation.finding.RetainedTier;
import dev.rung.scoring.standings.DecisionHistory.Item;
import dev.rung.scoring.standings.StandingView.Component;
import dev.rung.scoring.standings.StandingView.Keep;
import dev.rung.scoring.standings.StandingView.Next;
import dev.rung.scoring.standings.StandingView.Rfm;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.standings.wording.TierPhrases;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The question and its answer, in the caller's language.
///
/// @param kept of whom it is about
/// @param status of that moment
record ExplanationAnswer(
        RetainedTier kept,
        ExplanationQuestion asked,
        MemberStatus status,
        List<Function<TierPhrases, String>> story,
        CallerTexts wording) {

    Explanation of(ProgramVerdict verdict) {
        return switch (verdict) {
            case Known it -> known(it.sum());
            case Partly it ->
                without(it.policyVersion(), Tier.of(it.tier(), wording), it.growthValue(), keep(it.keep()));
            case Unknown it -> without(it.policyVersion(), null, null, null);
        };
    }

    private Explanation known(ProgramResult sum) {
        return new Explanation(
                kept.present().customerId(),
                kept.present().externalId(),
                asked.asOf(),
                asked.by().code(),
                sum.policyVersion(),
                sum.on(),
                true,
                decision(),
                Tier.of(sum.standing(), wording),
                sum.growthValue(),
                Component.all(sum.components()),
                Rfm.of(sum.rfm(), wording),
                Next.of(sum.next(), wording),
                Keep.of(sum.keep()),
                status.code(),
                sentences());
    }

    private Explanation without(
            @Nullable Integer policyVersion, @Nullable Tier tier, @Nullable Long growthValue, @Nullable Keep keep) {
        return new Explanation(
                kept.present().customerId(),
                kept.present().externalId(),
                asked.asOf(),
                asked.by().code(),
                policyVersion,
                null,
                false,
                decision(),
                tier,
                growthValue,
                null,
                null,
                null,
                keep,
                status.code(),
                sentences());
    }

    private static @Nullable Keep keep(AssessmentEvent.@Nullable Keep keep) {
        return keep == null ? null : Keep.of(keep);
    }

    /// The decision that was announced to the customer, who may appeal against it.
    private @Nullable Item decision() {
        return kept.told() == null ? null : Item.of(kept.told(), wording).orElse(null);
    }

    private List<String> sentences() {
        return story.stream().map(wording::phrase).toList();
    }
}
