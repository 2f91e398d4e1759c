package dev.rung.scoring.assessment.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a customer stands on the ladder. The states and their ways:
///
/// ```
/// unranked → active ⇄ at risk → grace → active, lower
///            active ─────────→ grace → active, saved
/// ```
///
/// A customer who earns a higher tier enters it at once, from any state. A tier is lost when its cycle is over,
/// after a warning and a grace period. It is lost at once when a new policy says so, or when corrected data shows
/// that its threshold was never reached.
public sealed interface TierStanding {

    /// Never assessed. It counts as the lowest tier: a first higher tier is an upgrade from there.
    record Unranked() implements TierStanding {}

    /// Holds a tier.
    sealed interface Held extends TierStanding {

        Hold hold();

        /// The same state, with another hold.
        Held with(Hold other);

        default PublishedStanding.State state() {
            return switch (this) {
                case Active _ -> PublishedStanding.State.ACTIVE;
                case AtRisk _ -> PublishedStanding.State.AT_RISK;
                case Grace _ -> PublishedStanding.State.GRACE;
            };
        }

        /// The last day of the tier if nothing more happens; null for the lowest.
        default @Nullable LocalDate heldUntil() {
            return this instanceof Grace grace ? grace.end() : hold().until();
        }
    }

    record Active(Hold hold) implements Held {

        @Override
        public Active with(Hold other) {
            return new Active(other);
        }

        AtRisk warned() {
            return new AtRisk(hold);
        }

        /// @param end the grace is stamped once: nothing that happens later moves it
        Grace givenGrace(LocalDate end) {
            return new Grace(hold, end);
        }
    }

    /// The end of the cycle is near, and the tier is not earned again yet.
    record AtRisk(Hold hold) implements Held {

        @Override
        public AtRisk with(Hold other) {
            return new AtRisk(other);
        }

        Active recovered() {
            return new Active(hold);
        }

        Grace givenGrace(LocalDate end) {
            return new Grace(hold, end);
        }
    }

    /// The cycle is over and the tier was not earned again.
    ///
    /// @param end the last day
    record Grace(Hold hold, LocalDate end) implements Held {

        @Override
        public Grace with(Hold other) {
            return new Grace(other, end);
        }

        Active saved(LocalDate endOfNextCycle) {
            return new Active(hold.renewed(endOfNextCycle));
        }
    }
}
