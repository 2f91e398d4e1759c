package dev.rung.scoring.explanation.finding;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The finding on a customer's tier as of a moment. Missing records are reported as missing, never guessed.
public sealed interface TierFinding {

    /// The decision that set or kept the tier, and what the customer had then; where nothing happened since,
    /// what they have.
    ///
    /// @param inputs null where they are not here yet
    /// @param present the assessment that still holds; null where another was made since
    record WithGrounds(
            RecordedDecision decision,
            ProgramResult sum,
            @Nullable RetainedInputs inputs,
            @Nullable Assessed present) implements TierFinding {

        /// By a person, and not earned. The inputs know whether it was earned as well by then; while they are on
        /// their way the decision says what it came of.
        public boolean isGranted() {
            return inputs == null
                    ? decision.isGranted()
                    : decision.kind() == RecordedDecision.RecordedKind.REACHED && inputs.isGranted(sum);
        }
    }

    /// The decision has no grounds: it was not earned at the moment it counts from, or not by one policy.
    record WithoutGrounds(RecordedDecision decision) implements TierFinding {}

    /// Nothing was decided yet, and the present standing is the one of that moment already.
    ///
    /// @param inputs null where they are not here yet
    record NoDecision(
            Assessed present, ProgramResult sum, @Nullable RetainedInputs inputs) implements TierFinding {}

    /// Nothing was decided yet, and the customer was assessed again since.
    ///
    /// @param tier where the customer began
    record NotRetained(TierRef tier) implements TierFinding {}

    static TierFinding of(RetainedTier kept, Instant asOf, ZoneId zone) {
        var last = kept.last();
        var present = kept.present();
        var day = asOf.atZone(zone).toLocalDate();
        if (asOf.isBefore(present.assessedAt())) {
            return last == null ? new NotRetained(kept.beginning()) : decided(kept, last, zone);
        }
        var sum = ProgramResult.of(present, present.assessedAt().atZone(zone).toLocalDate())
                .countedOn(day);
        var inputs = RetainedInputs.of(kept.state(), day, zone);
        if (last == null) {
            return new NoDecision(present, sum, inputs);
        }
        return inputs == null ? decided(kept, last, zone) : new WithGrounds(last, sum, inputs, present);
    }

    /// The figures are those of the day of the decision: what happened between it and the moment that is asked about
    /// was not kept.
    private static TierFinding decided(RetainedTier kept, RecordedDecision decision, ZoneId zone) {
        var grounds = decision.made().grounds();
        if (grounds == null) {
            return new WithoutGrounds(decision);
        }
        var sum = ProgramResult.of(grounds, decision.made().policyVersion());
        var inputs = RetainedInputs.of(kept.inputs(), grounds.on(), zone);
        return new WithGrounds(decision, sum, inputs, null);
    }
}
