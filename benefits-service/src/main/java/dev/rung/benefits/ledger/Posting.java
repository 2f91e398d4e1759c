package dev.rung.benefits.ledger;

import java.time.Instant;

/// One balanced transaction on a lot: what it adds to the points held as pending and as available. The account
/// `issued` carries the opposite, so that the three sum to zero by construction.
record Posting(Kind kind, Cause cause, Instant occurredAt, long pending, long available) {

    enum Kind {
        /// The order's first points.
        EARN,
        /// Pending points become available.
        ACTIVATE,
        /// Money went back, and so do its points.
        REVERSE,
        /// More or fewer points, since a fact arrived late, such as a tier.
        ADJUST
    }

    /// What the customer has more (or less) after it.
    long issued() {
        return pending + available;
    }

    /// The points it is about: those moved or, where some went away, less than zero.
    long points() {
        return switch (kind) {
            case ACTIVATE -> available;
            case EARN, REVERSE, ADJUST -> issued();
        };
    }
}
