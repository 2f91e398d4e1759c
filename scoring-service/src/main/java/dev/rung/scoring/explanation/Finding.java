package dev.rung.scoring.explanation;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.scoring.assessment.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What is known of a customer's tier as of a moment. Whatever was not kept is said to be unknown, never guessed.
sealed interface Finding {

    /// The decision that set or kept the tier, and what the customer had then; where nothing happened since,
    /// what they have.
    /// @param present the assessment that still holds; null where another was made since
    record Founded(
            Recorded decision,
            Sum sum,
            Inputs inputs,
            @Nullable Assessed present) implements Finding {

        /// By a person, and not earned.
        boolean isGranted() {
            return decision.kind() == Recorded.Kind.REACHED && inputs.isGranted(sum);
        }
    }

    /// The decision was made before grounds were kept.
    record Unfounded(Recorded decision) implements Finding {}

    /// Nothing was decided yet, and the present standing is the one of that moment already.
    ///
    /// @param inputs null where the customer was last assessed before they were kept
    record Undecided(Assessed present, Sum sum, @Nullable Inputs inputs) implements Finding {}

    /// Nothing was decided yet, and the customer was assessed again since.
    ///
    /// @param tier where the customer began
    record Forgotten(TierRef tier) implements Finding {}

    static Finding of(Kept kept, Instant asOf, ZoneId zone) {
        var last = kept.last();
        var present = kept.present();
        var day = asOf.atZone(zone).toLocalDate();
        if (asOf.isBefore(present.assessedAt())) {
            return last == null ? new Forgotten(kept.beginning()) : decided(last, day, zone);
        }
        var sum =
                Sum.of(present).countedOn(day, present.assessedAt().atZone(zone).toLocalDate());
        var inputs = Inputs.of(present, Today.settled(asOf, zone));
        if (last == null) {
            return new Undecided(present, sum, inputs);
        }
        return inputs == null ? decided(last, day, zone) : new Founded(last, sum, inputs, present);
    }

    private static Finding decided(Recorded decision, LocalDate day, ZoneId zone) {
        var grounds = decision.made().grounds();
        if (grounds == null) {
            return new Unfounded(decision);
        }
        var sum = Sum.of(grounds, decision.made().policyVersion());
        return new Founded(decision, sum.countedOn(day, grounds.on()), Inputs.of(grounds, zone), null);
    }
}
