package dev.rung.benefits.earning;

import dev.rung.benefits.earning.Fact.Completed;
import dev.rung.benefits.earning.Fact.OfOrder;
import dev.rung.benefits.earning.Fact.Paid;
import dev.rung.benefits.earning.Fact.Refunded;
import dev.rung.benefits.earning.Fact.TierPath;
import dev.rung.benefits.earning.Fact.TierPath.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts about one customer, told in days after the first of March 2026, in Shanghai at noon.
final class Tale {

    static final Instant START = Instant.parse("2026-03-01T04:00:00Z");

    final UUID customerId = UUID.randomUUID();
    final String externalId = "C-" + customerId;

    private long revision;

    static Instant day(double day) {
        return START.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
    }

    /// As it is put together from all that was told, in this order.
    static CustomerFacts history(Collection<? extends Fact> facts) {
        var tiers = TierHistory.UNKNOWN;
        for (var path : OrderBooks.only(TierPath.class, facts).toList()) {
            tiers = tiers.with(path);
        }
        var customer = facts.iterator().next().customerId();
        return CustomerFacts.of(customer, OrderBooks.only(OfOrder.class, facts).toList(), tiers);
    }

    static Span held(String tier, double since) {
        return new Span(day(since), tier);
    }

    Paid paid(String orderId, String amount, double day) {
        return new Paid(UUID.randomUUID(), customerId, day(day), orderId, null, new BigDecimal(amount), null);
    }

    Paid part(String orderId, String paymentId, String amount, String total, double day) {
        return new Paid(
                UUID.randomUUID(),
                customerId,
                day(day),
                orderId,
                paymentId,
                new BigDecimal(amount),
                new BigDecimal(total));
    }

    Completed completed(String orderId, double day) {
        return new Completed(UUID.randomUUID(), customerId, day(day), orderId);
    }

    Refunded refunded(@Nullable String orderId, String amount, double day) {
        return refunded(UUID.randomUUID().toString(), orderId, amount, day);
    }

    Refunded refunded(String amount, double day) {
        return refunded(null, amount, day);
    }

    Refunded refunded(String refundId, @Nullable String orderId, String amount, double day) {
        return new Refunded(UUID.randomUUID(), customerId, day(day), refundId, orderId, new BigDecimal(amount));
    }

    /// Held from that day on; what was told before of the days before stays.
    TierPath reached(String tier, double day) {
        return path(++revision, held(tier, day));
    }

    TierPath path(long revision, Span... spans) {
        var last = spans[spans.length - 1].since();
        return new TierPath(UUID.randomUUID(), customerId, last, revision, List.of(spans));
    }
}
