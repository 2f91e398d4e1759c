package dev.rung.benefits.earning;

import dev.rung.benefits.earning.Fact.Completed;
import dev.rung.benefits.earning.Fact.Paid;
import dev.rung.benefits.earning.Fact.Refunded;
import dev.rung.benefits.earning.Fact.TierChanged;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Facts about one customer, told in days after the first of March 2026, in Shanghai at noon.
final class Tale {

    static final Instant START = Instant.parse("2026-03-01T04:00:00Z");

    private static final List<String> LADDER = List.of("regular", "bronze", "silver", "gold", "diamond");

    final UUID customerId = UUID.randomUUID();
    final String externalId = "C-" + customerId;

    static Instant day(double day) {
        return START.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
    }

    Paid paid(String orderId, String amount, double day) {
        return new Paid(UUID.randomUUID(), customerId, day(day), orderId, new BigDecimal(amount));
    }

    Completed completed(String orderId, double day) {
        return new Completed(UUID.randomUUID(), customerId, day(day), orderId);
    }

    Refunded refunded(String orderId, String amount, double day) {
        return new Refunded(UUID.randomUUID(), customerId, day(day), orderId, new BigDecimal(amount));
    }

    Refunded refunded(String amount, double day) {
        return new Refunded(UUID.randomUUID(), customerId, day(day), null, new BigDecimal(amount));
    }

    TierChanged reached(String tier, double day) {
        return changed("regular", tier, day);
    }

    TierChanged changed(String before, String tier, double day) {
        return new TierChanged(UUID.randomUUID(), customerId, day(day), tier, LADDER.indexOf(tier), before);
    }

    /// As it was kept before tiers could be lost.
    TierChanged reachedLongAgo(String tier, double day) {
        return new TierChanged(UUID.randomUUID(), customerId, day(day), tier, LADDER.indexOf(tier), null);
    }
}
