package dev.rung.customer.merge;

import java.time.Instant;

/// The steps of a merge. Legal transitions are methods of the state that they lead from.
sealed interface MergeState {

    String code();

    record Proposed(String proposer) implements MergeState {

        @Override
        public String code() {
            return "proposed";
        }

        Merged approved(String approver, Instant at) {
            return new Merged(approver, at);
        }

        Withdrawn withdrawn(String by, Instant at) {
            return new Withdrawn(by, at);
        }
    }

    record Withdrawn(String by, Instant at) implements MergeState {

        @Override
        public String code() {
            return "withdrawn";
        }
    }

    record Merged(String approver, Instant at) implements MergeState {

        @Override
        public String code() {
            return "merged";
        }

        Undone undone(String by, Instant now, String reason) {
            return new Undone(approver, at, by, now, reason);
        }
    }

    record Undone(String approver, Instant mergedAt, String by, Instant at, String reason) implements MergeState {

        @Override
        public String code() {
            return "undone";
        }
    }
}
