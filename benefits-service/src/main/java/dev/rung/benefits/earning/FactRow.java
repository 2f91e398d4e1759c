package dev.rung.benefits.earning;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.earning.Fact.Completed;
import dev.rung.benefits.earning.Fact.Paid;
import dev.rung.benefits.earning.Fact.Refunded;
import dev.rung.benefits.earning.Fact.TierReached;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact as a row of table `facts`, whose checks tell which column is there for which kind.
@RegisterForReflection
record FactRow(
        UUID eventId,
        UUID customerId,
        String kind,
        @Nullable String orderId,
        @Nullable BigDecimal amount,
        @Nullable String tier,
        @Nullable Integer rank,
        Instant occurredAt) {

    static FactRow of(Fact fact) {
        return switch (fact) {
            case Paid paid -> row(paid, "paid", paid.amount(), null, null);
            case Completed completed -> row(completed, "completed", null, null, null);
            case Refunded refunded -> row(refunded, "refunded", refunded.amount(), null, null);
            case TierReached reached -> row(reached, "tier_reached", null, reached.tier(), reached.rank());
        };
    }

    Fact fact() {
        return switch (kind) {
            case "paid" -> new Paid(eventId, customerId, occurredAt, requireNonNull(orderId), requireNonNull(amount));
            case "completed" -> new Completed(eventId, customerId, occurredAt, requireNonNull(orderId));
            case "refunded" -> new Refunded(eventId, customerId, occurredAt, orderId, requireNonNull(amount));
            case "tier_reached" ->
                new TierReached(eventId, customerId, occurredAt, requireNonNull(tier), requireNonNull(rank));
            default -> throw new IllegalStateException("Unknown kind of fact: " + kind);
        };
    }

    private static FactRow row(
            Fact fact, String kind, @Nullable BigDecimal amount, @Nullable String tier, @Nullable Integer rank) {
        return new FactRow(
                fact.eventId(), fact.customerId(), kind, fact.orderId(), amount, tier, rank, fact.occurredAt());
    }
}
