package dev.rung.benefits.earning;

import static java.math.RoundingMode.FLOOR;

import dev.rung.benefits.ledger.Claim;
import dev.rung.benefits.ledger.Reason;
import dev.rung.benefits.ledger.Reversal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides what each order's lot should hold, from everything known about the customer.
///
/// `points = floor(max(0, paid − refunded) × pointsPerUnit × multiplier(tier at the order))`: exact until the one
/// rounding at the end. The rule is the version in force on the day of the payment, in the store's zone.
final class EarningPolicy {

    private final EarningRules rules;
    private final ZoneId zone;

    EarningPolicy(EarningRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    List<Claim> claims(History history, Instant now) {
        return history.orders().stream()
                .map(order -> claim(order, history.tiers(), now))
                .toList();
    }

    private Claim claim(Order order, TierHistory tiers, Instant now) {
        var paidOn = LocalDate.ofInstant(order.paidAt(), zone);
        var rule = rules.on(paidOn);
        var tier = tiers.before(order.paidAt()).orElse(rule.lowest().code());
        var activeFrom = rule.activeFrom(paidOn);
        var activeAt = activeAt(order, activeFrom);
        var active = order.completedAt().isPresent() || !activeAt.isAfter(now);
        return new Claim(
                order.customerId(),
                order.orderId(),
                earned(order.paid(), order.back(_ -> true), tier, rule),
                earned(order.paid(), counted(order, rule.reversal(), activeAt), tier, rule),
                new Reason(rule.version(), tier, rule.multiplier(tier)),
                order.paidAt(),
                activeFrom,
                active ? Optional.of(activeAt) : Optional.empty(),
                rule.expiresOn(paidOn),
                rule.reversal());
    }

    static long earned(BigDecimal paid, BigDecimal refunded, String tier, EarningRule rule) {
        return paid.subtract(refunded)
                .max(BigDecimal.ZERO)
                .multiply(rule.pointsPerUnit())
                .multiply(rule.multiplier(tier))
                .setScale(0, FLOOR)
                .min(BigDecimal.valueOf(rule.mostPerOrder()))
                .longValueExact();
    }

    /// The money back that takes points back. `ONLY_PENDING` asks when the money went back, not when we heard of it.
    private static BigDecimal counted(Order order, Reversal reversal, Instant activeAt) {
        return switch (reversal) {
            case ONLY_PENDING -> order.back(back -> back.at().isBefore(activeAt));
            case WITHIN_BALANCE, UNLIMITED -> order.back(_ -> true);
        };
    }

    private Instant activeAt(Order order, LocalDate activeFrom) {
        var waited = activeFrom.atStartOfDay(zone).toInstant();
        return Stream.concat(order.completedAt().stream(), Stream.of(waited))
                .min(Instant::compareTo)
                .orElse(waited);
    }
}
