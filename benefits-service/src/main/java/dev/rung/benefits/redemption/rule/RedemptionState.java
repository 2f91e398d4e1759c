package dev.rung.benefits.redemption.rule;

import java.time.Instant;

/// Where a redemption stands.
public sealed interface RedemptionState {

    /// As clients and the database read it.
    String code();

    /// Its points and its piece are set aside.
    ///
    /// @param until from this moment on it is timed out
    record Held(Instant until) implements RedemptionState {

        @Override
        public String code() {
            return "reserved";
        }

        boolean isOver(Instant now) {
            return !until.isAfter(now);
        }

        Confirmed confirmed(Instant at) {
            return new Confirmed(at);
        }

        Cancelled cancelled(String reason, Instant at) {
            return new Cancelled(reason, at);
        }

        /// Whenever somebody notices: it ended at its time.
        TimedOut timedOut() {
            return new TimedOut(until);
        }
    }

    /// Its points are spent, its piece is the customer's.
    record Confirmed(Instant at) implements RedemptionState {

        @Override
        public String code() {
            return "confirmed";
        }

        Refunded refunded(String reason, Instant now) {
            return new Refunded(reason, at, now);
        }
    }

    /// @param reason by the customer (`customer`), the store (`storefront`) or one of the codes that staff choose from
    record Cancelled(String reason, Instant at) implements RedemptionState {

        @Override
        public String code() {
            return "cancelled";
        }
    }

    record TimedOut(Instant at) implements RedemptionState {

        @Override
        public String code() {
            return "timed-out";
        }
    }

    /// Its points came back; its piece did not.
    ///
    /// @param reason likewise
    record Refunded(String reason, Instant confirmedAt, Instant at) implements RedemptionState {

        @Override
        public String code() {
            return "refunded";
        }
    }

    /// As anybody may read it: a reservation whose time is over has timed out, whether or not that was
    /// written down.
    default RedemptionState asOf(Instant now) {
        return switch (this) {
            case Held held -> held.isOver(now) ? held.timedOut() : held;
            case Confirmed _, Cancelled _, TimedOut _, Refunded _ -> this;
        };
    }
}
