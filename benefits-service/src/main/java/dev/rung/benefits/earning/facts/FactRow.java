package dev.rung.benefits.earning.facts;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.Fact.Cancelled;
import dev.rung.benefits.earning.facts.Fact.Completed;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.Fact.Refunded;
import dev.rung.benefits.ledger.lot.Source;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact as a row of table `facts`, whose checks say which columns each kind has.
@RegisterForReflection
record FactRow(
        UUID eventId,
        UUID customerId,
        String kind,
        @Nullable Source source,
        @Nullable String shop,
        @Nullable String paymentId,
        @Nullable String refundId,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal total,
        Instant occurredAt) {

    static FactRow of(OfOrder fact) {
        return switch (fact) {
            case Paid paid -> row(paid, "paid", paid.paymentId(), null, paid.amount(), paid.total());
            case Completed completed -> row(completed, "completed", null, null, null, null);
            case Cancelled cancelled -> row(cancelled, "cancelled", null, null, null, null);
            case Refunded refunded -> row(refunded, "refunded", null, refunded.refundId(), refunded.amount(), null);
        };
    }

    static FactRow of(Acted acted) {
        return new FactRow(
                acted.eventId(),
                acted.customerId(),
                "acted",
                acted.source(),
                acted.shop(),
                null,
                null,
                null,
                null,
                acted.occurredAt());
    }

    Acted action() {
        var what = requireNonNull(source);
        return new Acted(eventId, customerId, occurredAt, what.kind(), what.id(), shop);
    }

    OfOrder fact() {
        return switch (kind) {
            case "paid" ->
                new Paid(eventId, customerId, occurredAt, orderId(), paymentId, requireNonNull(amount), total, shop);
            case "completed" -> new Completed(eventId, customerId, occurredAt, orderId(), shop);
            case "cancelled" -> new Cancelled(eventId, customerId, occurredAt, orderId(), shop);
            case "refunded" ->
                new Refunded(
                        eventId,
                        customerId,
                        occurredAt,
                        requireNonNull(refundId),
                        source == null ? null : source.id(),
                        requireNonNull(amount),
                        shop);
            default -> throw new IllegalStateException("Unknown kind of fact: " + kind);
        };
    }

    private String orderId() {
        return requireNonNull(source).id();
    }

    private static FactRow row(
            OfOrder fact,
            String kind,
            @Nullable String paymentId,
            @Nullable String refundId,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal total) {
        return new FactRow(
                fact.eventId(),
                fact.customerId(),
                kind,
                fact.source(),
                fact.shop(),
                paymentId,
                refundId,
                amount,
                total,
                fact.occurredAt());
    }
}
