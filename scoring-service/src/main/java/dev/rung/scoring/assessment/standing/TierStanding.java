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
/// A higher tier that is earned is entered at once, from any state. A tier is lost only when its cycle is over, after
/// a warning and a grace period; or at once where, by what is known now, its threshold was never crossed, or a new
/// policy says so.
public sealed interface TierStanding {

    /// A tier that was earned.
    ///
    /// @param tier its code
    /// @param since when it was entered
    /// @param until the last business date of the present cycle; null for the lowest tier, which nobody loses
    /// @param climb how it was reached; null for the anchor, which nothing that comes late undoes
    record Hold(
            String tier,
            Instant since,
            @Nullable LocalDate until,
            @Nullable Upgrade climb) {

        boolean isOverOn(LocalDate today) {
            return until != null && today.isAfter(until);
        }

        /// The same tier for another cycle. What it was reached with is long settled: nothing undoes it any more.
        Hold renewed(LocalDate end) {
            return new Hold(tier, since, end, null);
        }

        /// Where the climbs began.
        public Hold anchor() {
            return climb == null ? this : climb.from().anchor();
        }

        /// @param thought when the first thing that the customer did seemed to be
        Hold begunEarlier(Instant thought, Instant is) {
            if (climb != null) {
                return new Hold(tier, since, until, new Upgrade(climb.from().begunEarlier(thought, is), climb.begun()));
            }
            return since.equals(thought) ? new Hold(tier, is, until, null) : this;
        }
    }

    /// Never assessed. Counts as the lowest tier, so that whoever enters higher has reached it from there.
    record Unranked() implements TierStanding {}

    /// Holds a tier.
    sealed interface Held extends TierStanding {

        Hold hold();

        /// As others know it.
        PublishedStanding.State state();

        /// The last day on which the tier is held if nothing more happens; null for the lowest.
        @Nullable
        LocalDate heldUntil();

        /// The same state of another hold.
        Held with(Hold other);
    }

    record Active(Hold hold) implements Held {

        @Override
        public PublishedStanding.State state() {
            return PublishedStanding.State.ACTIVE;
        }

        @Override
        public @Nullable LocalDate heldUntil() {
            return hold.until();
        }

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
        public PublishedStanding.State state() {
            return PublishedStanding.State.AT_RISK;
        }

        @Override
        public @Nullable LocalDate heldUntil() {
            return hold.until();
        }

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
        public PublishedStanding.State state() {
            return PublishedStanding.State.GRACE;
        }

        @Override
        public LocalDate heldUntil() {
            return end;
        }

        @Override
        public Grace with(Hold other) {
            return new Grace(other, end);
        }

        Active saved(LocalDate endOfNextCycle) {
            return new Active(hold.renewed(endOfNextCycle));
        }
    }
}
