package dev.rung.benefits.ledger.settlement;

import java.time.Instant;
import java.util.Locale;

/// One balanced transaction on a lot: what it adds to the points held as pending and as available, and to those that
/// expired. The account `issued` carries the opposite, so that the four sum to zero by construction.
public record Posting(
        PostingKind kind, SettlementCause cause, Instant occurredAt, long pending, long available, long expired) {

    public enum PostingKind {
        /// The order's first points.
        EARN,
        /// Pending points become available.
        ACTIVATE,
        /// Money went back, and so do its points.
        REVERSE,
        /// More or fewer points, since a fact arrived late, such as a tier.
        ADJUST,
        /// The lot's last day is over: what it still holds can no longer be spent.
        EXPIRE;

        /// As the books and the metrics call it, such as `earn`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Points given or taken back, all of them pending or available.
    public static Posting of(
            PostingKind kind, SettlementCause cause, Instant occurredAt, long pending, long available) {
        return new Posting(kind, cause, occurredAt, pending, available, 0);
    }

    /// The points it issued, less than zero where it took some back. Expired points stay issued.
    long issued() {
        return pending + available + expired;
    }

    /// The points it is about: those moved or, where some went away, less than zero.
    public long points() {
        return switch (kind) {
            case ACTIVATE -> available;
            case EARN, REVERSE, ADJUST, EXPIRE -> pending + available;
        };
    }
}
