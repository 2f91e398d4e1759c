package dev.rung.benefits.coupon.batch;

import java.time.Instant;

/// Where a batch stands. It goes one way only.
public sealed interface BatchState {

    /// As clients and the database read it.
    String code();

    /// It can be changed, and nobody gets a coupon of it.
    record Draft() implements BatchState {

        @Override
        public String code() {
            return "draft";
        }

        Open opened(Instant at) {
            return new Open(at);
        }
    }

    /// Coupons of it are issued.
    record Open(Instant since) implements BatchState {

        @Override
        public String code() {
            return "open";
        }

        Closed closed(Instant at) {
            return new Closed(since, at);
        }
    }

    /// No more coupons of it are issued; those that were stay good.
    record Closed(Instant opened, Instant at) implements BatchState {

        @Override
        public String code() {
            return "closed";
        }
    }
}
