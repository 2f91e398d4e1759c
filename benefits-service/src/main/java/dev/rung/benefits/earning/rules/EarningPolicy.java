package dev.rung.benefits.earning.rules;

import static java.math.BigDecimal.ONE;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.rules.EarningProposal.Bonus;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
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
/// `points = floor((paid − returned) × pointsPerUnit × multiplier(tier at the order) × benefit's)`: see
/// [EarningBasis].
/// The rule is the version in force on the day of the payment, in the store's zone.
public final class EarningPolicy {

    private final EarningRules rules;
    private final ZoneId zone;

    public EarningPolicy(EarningRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    public List<EarningProposal> proposals(CustomerFacts history, Instant now) {
        return history.orders().stream()
                .map(order -> proposal(order, history, now).where(history.earnsAt()))
                .toList();
    }

    /// As if no budget were ever spent.
    public List<LotTarget> targets(CustomerFacts history, Instant now) {
        return proposals(history, now).stream().map(EarningProposal::whole).toList();
    }

    private EarningProposal proposal(PaidOrder<String> order, CustomerFacts history, Instant now) {
        var paidOn = LocalDate.ofInstant(order.paidAt(), zone);
        var rule = rules.on(paidOn);
        var basis = EarningBasis.ofOrder(order.paidAt(), history, rule);
        var source =
                new Source(SourceKind.ORDER, order.orderId(), history.shops().get(order.orderId()));
        var activeFrom = rule.activeFrom(paidOn);
        var completedAt = Optional.ofNullable(history.completed().get(order.orderId()));
        var activeAt = activeAt(order, completedAt, activeFrom);
        var active = completedAt.isPresent() || !activeAt.isAfter(now);
        var expiresOn = rule.expiresOn(paidOn, history.activity());
        var endsAt = expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
        var kept = order.paid().subtract(counted(order, rule.reversal(), activeAt));
        var plain = new LotTarget(
                history.customerId(),
                source,
                basis.ofOrder(order.net(), ONE, rule),
                basis.ofOrder(kept, ONE, rule),
                basis.reason(rule.version()),
                order.paidAt(),
                activeFrom,
                active ? Optional.of(activeAt) : Optional.empty(),
                expiresOn,
                endsAt.isAfter(now) ? Optional.empty() : Optional.of(endsAt),
                rule.reversal());
        var bonus = rule.promotion(source, paidOn)
                .map(promotion -> new Bonus(
                        promotion,
                        basis.ofOrder(order.net(), promotion.factor(), rule) - plain.earned(),
                        basis.ofOrder(kept, promotion.factor(), rule) - plain.retained()));
        return new EarningProposal(plain, SourceKind.ORDER.code(), bonus);
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
