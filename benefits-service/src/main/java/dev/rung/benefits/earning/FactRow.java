package dev.rung.benefits.earning;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.earning.Fact.Completed;
import dev.rung.benefits.earning.Fact.Paid;
import dev.rung.benefits.earning.Fact.Refunded;
import dev.rung.benefits.earning.Fact.TierChanged;
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
        @Nullable String tierBefore,
        Instant occurredAt) {

    private static final String KEPT_BEFORE_TIERS_WERE_LOST = "tier_reached";

    static FactRow of(Fact fact) {
        return switch (fact) {
            case Paid paid -> order(paid, "paid", paid.amount());
            case Completed completed -> order(completed, "completed", null);
            case Refunded refunded -> order(refunded, "refunded", refunded.amount());
            case TierChanged changed -> tier(changed);
        };
    }

    Fact fact() {
        return switch (kind) {
            case "paid" -> new Paid(eventId, customerId, occurredAt, requireNonNull(orderId), requireNonNull(amount));
            case "completed" -> new Completed(eventId, customerId, occurredAt, requireNonNull(orderId));
            case "refunded" -> new Refunded(eventId, customerId, occurredAt, orderId, requireNonNull(amount));
            case "tier_changed", KEPT_BEFORE_TIERS_WERE_LOST ->
                new TierChanged(
                        eventId, customerId, occurredAt, requireNonNull(tier), requireNonNull(rank), tierBefore);
            default -> throw new IllegalStateException("Unknown kind of fact: " + kind);
        };
    }

    private static FactRow order(Fact fact, String kind, @Nullable BigDecimal amount) {
        return new FactRow(
                fact.eventId(), fact.customerId(), kind, fact.orderId(), amount, null, null, null, fact.occurredAt());
    }

    private static FactRow tier(TierChanged changed) {
        return new FactRow(
                changed.eventId(),
                changed.customerId(),
                "tier_changed",
                null,
                null,
                changed.tier(),
                changed.rank(),
                changed.before(),
                changed.occurredAt());
    }
}
