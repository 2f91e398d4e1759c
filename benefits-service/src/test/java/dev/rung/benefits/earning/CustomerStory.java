package dev.rung.benefits.earning;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.Fact.Completed;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.Fact.Refunded;
import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.earning.facts.Fact.TierPath.Span;
import dev.rung.benefits.earning.facts.OrderBooks;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.entitlement.stay.SampleMultipliers;
import dev.rung.benefits.ledger.lot.SourceKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts about one customer, told in days after the first of March 2026, in Shanghai at noon.
public final class CustomerStory {

    public static final Instant START = Instant.parse("2026-03-01T04:00:00Z");

    public final UUID customerId = UUID.randomUUID();
    public final String externalId = "C-" + customerId;

    private long revision;

    public static Instant day(double day) {
        return START.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
    }

    /// As it is put together from all that was told, in this order.
    public static CustomerFacts history(Collection<? extends Fact> facts) {
        var tiers = TierHistory.UNKNOWN;
        for (var path : OrderBooks.only(TierPath.class, facts).toList()) {
            tiers = tiers.with(path);
        }
        var customer = facts.iterator().next().customerId();
        return CustomerFacts.of(customer, OrderBooks.only(OfOrder.class, facts).toList(), tiers);
    }

    /// Likewise, where packages give multipliers.
    public static CustomerFacts multiplied(Collection<? extends Fact> facts, Instant now) {
        var history = history(facts);
        return history.multipliedAt(SampleMultipliers.of(history.tiers().tiers(), now));
    }

    public static Span held(String tier, double since) {
        return new Span(day(since), tier);
    }

    public Paid paid(String orderId, String amount, double day) {
        return new Paid(UUID.randomUUID(), customerId, day(day), orderId, null, new BigDecimal(amount), null, null);
    }

    public Paid part(String orderId, String paymentId, String amount, String total, double day) {
        return new Paid(
                UUID.randomUUID(),
                customerId,
                day(day),
                orderId,
                paymentId,
                new BigDecimal(amount),
                new BigDecimal(total),
                null);
    }

    public Completed completed(String orderId, double day) {
        return new Completed(UUID.randomUUID(), customerId, day(day), orderId, null);
    }

    public Refunded refunded(@Nullable String orderId, String amount, double day) {
        return refunded(UUID.randomUUID().toString(), orderId, amount, day);
    }

    public Refunded refunded(String amount, double day) {
        return refunded(null, amount, day);
    }

    public Refunded refunded(String refundId, @Nullable String orderId, String amount, double day) {
        return new Refunded(UUID.randomUUID(), customerId, day(day), refundId, orderId, new BigDecimal(amount), null);
    }

    public Acted acted(SourceKind kind, double day) {
        var id = UUID.randomUUID();
        return new Acted(id, customerId, day(day), kind, id.toString(), null);
    }

    /// Held from that day on; what was told before of the days before stays.
    public TierPath reached(String tier, double day) {
        return path(++revision, held(tier, day));
    }

    public TierPath path(long revision, Span... spans) {
        var last = spans[spans.length - 1].since();
        return new TierPath(UUID.randomUUID(), customerId, last, revision, List.of(spans));
    }
}
