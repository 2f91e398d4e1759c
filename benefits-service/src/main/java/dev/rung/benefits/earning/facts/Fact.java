package dev.rung.benefits.earning.facts;

import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.platform.rows.JsonRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that counts for a customer's points. Times are in whole microseconds, as the database stores them.
public sealed interface Fact {

    /// Makes a second delivery recognisable.
    UUID eventId();

    UUID customerId();

    Instant occurredAt();

    /// The source that it is about; absent where it is about all of them, or the order is unknown.
    @Nullable
    Source source();

    /// Something that happened to an order. It is never taken back; another fact may outweigh it.
    sealed interface OfOrder extends Fact {

        @Nullable
        String orderId();

        /// Where it happened, as behaviour names it.
        @Nullable
        String shop();

        @Override
        default @Nullable Source source() {
            var id = orderId();
            return id == null ? null : new Source(SourceKind.ORDER, id, shop());
        }
    }

    /// @param paymentId tells the parts of an order apart; absent where the whole order was paid
    /// @param amount what was paid, in the store's currency
    /// @param total what all parts come to; there wherever `paymentId` is
    record Paid(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            String orderId,
            @Nullable String paymentId,
            BigDecimal amount,
            @Nullable BigDecimal total,
            @Nullable String shop)
            implements OfOrder {

        public Paid {
            occurredAt = JsonRows.toMicroseconds(occurredAt);
        }
    }

    record Completed(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            String orderId,
            @Nullable String shop) implements OfOrder {

        public Completed {
            occurredAt = JsonRows.toMicroseconds(occurredAt);
        }
    }

    /// It moves no points that were earned: money that goes back does, and is a fact of its own. Benefits that
    /// the order used come back by it.
    record Cancelled(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            String orderId,
            @Nullable String shop) implements OfOrder {

        public Cancelled {
            occurredAt = JsonRows.toMicroseconds(occurredAt);
        }
    }

    /// @param refundId the same however often the refund is reported
    record Refunded(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            String refundId,
            @Nullable String orderId,
            BigDecimal amount,
            @Nullable String shop)
            implements OfOrder {

        public Refunded {
            occurredAt = JsonRows.toMicroseconds(occurredAt);
        }
    }

    /// Something that a customer did, and that earns by itself, such as a review. It is its own source: each
    /// has its own lot.
    ///
    /// @param kind one that [SourceKind#isAction]
    /// @param id tells the customer's actions of the kind apart
    /// @param shop where it happened, as behaviour names it
    /// @param stands false of a referral whose order was given back: it earns nothing any more
    /// @param decidedBy the fact about the order that made a referral stand or fall; absent where it is no news
    record Acted(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            SourceKind kind,
            String id,
            @Nullable String shop,
            boolean stands,
            @Nullable OfOrder decidedBy)
            implements Fact {

        public Acted {
            occurredAt = JsonRows.toMicroseconds(occurredAt);
        }

        public Acted(
                UUID eventId, UUID customerId, Instant occurredAt, SourceKind kind, String id, @Nullable String shop) {
            this(eventId, customerId, occurredAt, kind, id, shop, true, null);
        }

        @Override
        public Source source() {
            return new Source(kind, id, shop);
        }
    }

    /// The customer came by another member's code. It moves no points by itself: an order does.
    record Referred(UUID eventId, UUID customerId, Instant occurredAt, UUID referrer, String referrerExternalId)
            implements Fact {

        public Referred {
            occurredAt = JsonRows.toMicroseconds(occurredAt);
        }

        @Override
        public @Nullable Source source() {
            return null;
        }
    }

    /// The tiers held, as far as scoring knew. They replace what older revisions said about the time from the
    /// first span on.
    ///
    /// @param occurredAt when its cause happened, which may be later than the dates it changes
    /// @param spans at least one, oldest first, one for each moment
    record TierPath(UUID eventId, UUID customerId, Instant occurredAt, long revision, List<Span> spans)
            implements Fact {

        public TierPath {
            occurredAt = JsonRows.toMicroseconds(occurredAt);
            spans = inOrder(spans);
        }

        @Override
        public @Nullable Source source() {
            return null;
        }

        Instant start() {
            return spans.getFirst().since();
        }

        /// A span that ends in the moment it began was not held.
        private static List<Span> inOrder(List<Span> spans) {
            var bySince = new TreeMap<Instant, Span>();
            spans.forEach(span -> bySince.put(span.since(), span));
            return List.copyOf(bySince.values());
        }

        /// @param since counts for what happens strictly after it
        public record Span(Instant since, String tier) {

            public Span {
                since = JsonRows.toMicroseconds(since);
            }
        }
    }
}
