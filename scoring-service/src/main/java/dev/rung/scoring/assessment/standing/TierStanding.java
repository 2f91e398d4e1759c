package dev.rung.scoring.assessment.standing;

import java.time.Instant;
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

    /// A tier that was earned.
    ///
    /// @param tier its code
    /// @param since when it was entered
    /// @param until the last business date of the present cycle; null for the lowest tier, which nobody loses
    /// @param climb how it was reached; null for the anchor, which late data cannot undo
    record Hold(
            String tier,
            Instant since,
            @Nullable LocalDate until,
            @Nullable Upgrade climb) {

        boolean isOverOn(LocalDate today) {
            return until != null && today.isAfter(until);
        }

        /// The same tier for another cycle. It becomes the anchor: late data cannot undo it any more.
        Hold renewed(LocalDate end) {
            return new Hold(tier, since, end, null);
        }

        /// The hold that the first upgrade started from.
        public Hold anchor() {
            return climb == null ? this : climb.from().anchor();
        }

        /// Moves the anchor where it began with the customer's first event, which turned out to be another.
        Hold begunEarlier(Instant assumed, Instant actual) {
            if (climb != null) {
                var from = climb.from().begunEarlier(assumed, actual);
                return new Hold(tier, since, until, new Upgrade(from, climb.begun()));
            }
            return since.equals(assumed) ? new Hold(tier, actual, until, null) : this;
        }
    }

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
