package dev.rung.scoring.explanation;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.scoring.assessment.Today;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What is known of a customer's tier as of a moment. Whatever was not kept is said to be unknown, never guessed.
sealed interface Finding {

    /// The decision that set or kept the tier, and all that it was made from.
    record Founded(Recorded decision, Sum sum, Inputs inputs) implements Finding {

        /// By a person, and not earned.
        boolean isGranted() {
            return decision.kind() == Recorded.Kind.REACHED && inputs.isGranted(sum);
        }

        @Nullable
        String why() {
            return switch (decision.kind()) {
                case REACHED -> isGranted() ? "granted" : "earned";
                case LOST, AT_RISK, IN_GRACE, KEPT -> decision.reason();
            };
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
        if (last != null) {
            return decided(last, zone);
        }
        var present = kept.present();
        return asOf.isBefore(present.assessedAt())
                ? new Forgotten(kept.beginning())
                : new Undecided(present, Sum.of(present), Inputs.of(present, Today.settled(asOf, zone)));
    }

    private static Finding decided(Recorded decision, ZoneId zone) {
        var grounds = decision.made().grounds();
        return grounds == null
                ? new Unfounded(decision)
                : new Founded(decision, Sum.of(grounds, decision.made().policyVersion()), Inputs.of(grounds, zone));
    }
}
