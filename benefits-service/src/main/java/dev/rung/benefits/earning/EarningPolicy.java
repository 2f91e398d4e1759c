package dev.rung.benefits.earning;

import static java.math.RoundingMode.FLOOR;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.ledger.lot.EarningReason;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.platform.orders.PaidOrder;
import dev.rung.platform.orders.Return;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Decides what each order's lot should hold, from everything known about the customer.
///
/// `points = floor((paid − returned) × pointsPerUnit × multiplier(tier at the order))`: exact until the one
/// rounding at the end. The rule is the version in force on the day of the payment, in the store's zone.
final class EarningPolicy {

    private final EarningRules rules;
    private final ZoneId zone;

    EarningPolicy(EarningRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    List<LotTarget> targets(CustomerFacts history, Instant now) {
        return history.orders().stream()
                .map(order -> target(order, history, now))
                .toList();
    }

    private LotTarget target(PaidOrder<String> order, CustomerFacts history, Instant now) {
        var paidOn = LocalDate.ofInstant(order.paidAt(), zone);
        var rule = rules.ofOrders(paidOn);
        var tier = history.tiers().before(order.paidAt()).orElse(rule.lowest().code());
        var activeFrom = rule.activeFrom(paidOn);
        var completedAt = Optional.ofNullable(history.completed().get(order.orderId()));
        var activeAt = activeAt(order, completedAt, activeFrom);
        var active = completedAt.isPresent() || !activeAt.isAfter(now);
        var endsAt = rule.expiresOn(paidOn).plusDays(1).atStartOfDay(zone).toInstant();
        return new LotTarget(
                history.customerId(),
                new Source(rule.source(), order.orderId(), history.shops().get(order.orderId())),
                earned(order.net(), tier, rule),
                earned(order.paid().subtract(counted(order, rule.reversal(), activeAt)), tier, rule),
                new EarningReason(rule.version(), tier, rule.multiplier(tier)),
                order.paidAt(),
                activeFrom,
                active ? Optional.of(activeAt) : Optional.empty(),
                rule.expiresOn(paidOn),
                endsAt.isAfter(now) ? Optional.empty() : Optional.of(endsAt),
                rule.reversal());
    }

    /// @param kept what was paid less what went back; zero for an unpaid order, or one wholly returned
    static long earned(BigDecimal kept, String tier, EarningRule rule) {
        return kept.max(BigDecimal.ZERO)
                .multiply(rule.pointsPerUnit())
                .multiply(rule.multiplier(tier))
                .setScale(0, FLOOR)
                .min(BigDecimal.valueOf(rule.mostPerOrder()))
                .longValueExact();
    }

    /// The refunds that take points back. `ONLY_PENDING` looks at when the money went back,
    /// not when it was reported.
    private static BigDecimal counted(PaidOrder<String> order, Reversal reversal, Instant activeAt) {
        return order.returns().stream()
                .filter(back -> switch (reversal) {
                    case ONLY_PENDING -> back.at().isBefore(activeAt);
                    case WITHIN_BALANCE, UNLIMITED -> true;
                })
                .map(Return::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Never before the order was paid: an order paid on delivery is completed first.
    private Instant activeAt(PaidOrder<String> order, Optional<Instant> completedAt, LocalDate activeFrom) {
        var waited = activeFrom.atStartOfDay(zone).toInstant();
        var at = completedAt.filter(waited::isAfter).orElse(waited);
        return at.isBefore(order.paidAt()) ? order.paidAt() : at;
    }
}
