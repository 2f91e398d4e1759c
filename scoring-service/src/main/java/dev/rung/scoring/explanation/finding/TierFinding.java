package dev.rung.scoring.explanation.finding;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.scoring.assessment.value.AssessmentDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What is known of a customer's tier as of a moment. Whatever was not kept is said to be unknown, never guessed.
public sealed interface TierFinding {

    /// The decision that set or kept the tier, and what the customer had then; where nothing happened since,
    /// what they have.
    /// @param present the assessment that still holds; null where another was made since
    record WithGrounds(
            RecordedDecision decision,
            ProgramResult sum,
            RetainedInputs inputs,
            @Nullable Assessed present) implements TierFinding {

        /// By a person, and not earned.
        public boolean isGranted() {
            return decision.kind() == RecordedDecision.RecordedKind.REACHED && inputs.isGranted(sum);
        }
    }

    /// The decision was made before grounds were kept.
    record WithoutGrounds(RecordedDecision decision) implements TierFinding {}

    /// Nothing was decided yet, and the present standing is the one of that moment already.
    ///
    /// @param inputs null where the customer was last assessed before they were kept
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
            return last == null ? new NotRetained(kept.beginning()) : decided(last, day, zone);
        }
        var sum = ProgramResult.of(present)
                .countedOn(day, present.assessedAt().atZone(zone).toLocalDate());
        var inputs = RetainedInputs.of(present, AssessmentDate.settled(asOf, zone));
        if (last == null) {
            return new NoDecision(present, sum, inputs);
        }
        return inputs == null ? decided(last, day, zone) : new WithGrounds(last, sum, inputs, present);
    }

    private static TierFinding decided(RecordedDecision decision, LocalDate day, ZoneId zone) {
        var grounds = decision.made().grounds();
        if (grounds == null) {
            return new WithoutGrounds(decision);
        }
        var sum = ProgramResult.of(grounds, decision.made().policyVersion());
        return new WithGrounds(decision, sum.countedOn(day, grounds.on()), RetainedInputs.of(grounds, zone), null);
    }
}
