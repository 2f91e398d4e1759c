package dev.rung.benefits.adjustment;

import java.time.Instant;

/// The fate of a request.
sealed interface AdjustmentState {

    String code();

    record Requested() implements AdjustmentState {

        @Override
        public String code() {
            return "requested";
        }

        Approved approved(String approver, Instant at) {
            return new Approved(approver, at);
        }

        Declined declined(String approver, Instant at) {
            return new Declined(approver, at);
        }
    }

    record Approved(String by, Instant at) implements AdjustmentState {

        @Override
        public String code() {
            return "approved";
        }
    }

    record Declined(String by, Instant at) implements AdjustmentState {

        @Override
        public String code() {
            return "declined";
        }
    }
}
