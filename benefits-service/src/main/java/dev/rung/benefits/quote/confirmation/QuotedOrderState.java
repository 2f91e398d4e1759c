package dev.rung.benefits.quote.confirmation;

import java.time.Instant;

/// Where the benefits of an order stand.
sealed interface QuotedOrderState {

    /// As clients and the database read it.
    String code();

    /// Coupons and points are set aside.
    ///
    /// @param until it can be paid
    record Held(Instant until) implements QuotedOrderState {

        @Override
        public String code() {
            return "reserved";
        }
    }

    /// Coupons and points are spent.
    record Paid(Instant at) implements QuotedOrderState {

        @Override
        public String code() {
            return "paid";
        }
    }

    /// All of it came back.
    ///
    /// @param paid whether it had been spent
    record Cancelled(boolean paid, Instant at) implements QuotedOrderState {

        @Override
        public String code() {
            return "cancelled";
        }
    }

    /// Nobody paid in time: all of it came back.
    record TimedOut(Instant at) implements QuotedOrderState {

        @Override
        public String code() {
            return "timed-out";
        }
    }
}
