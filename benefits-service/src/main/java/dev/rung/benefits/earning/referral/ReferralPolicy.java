package dev.rung.benefits.earning.referral;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.platform.orders.PaidOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// Decides whether a newcomer's first order rewards the one who invited them, and the newcomer.
///
/// The first order is the one that was paid first, of those for which money was paid; of the same moment, the
/// one with the smaller id. It counts from when the shop reports it as completed, and as long as enough of its
/// money is kept. Another order never takes its place. Who had paid before the invitation, be it a part of an
/// order, was no newcomer: found out later, nobody is rewarded.
final class ReferralPolicy {

    /// The clocks of the shop and of Rung differ: an order placed right after the invitation is not before it.
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final BigDecimal leastKept;

    ReferralPolicy(BigDecimal leastKept) {
        this.leastKept = leastKept;
    }

    /// @param completedAt not before the payment; absent while it is not completed
    /// @param earns whether both are rewarded for it
    record FirstOrder(String orderId, Instant paidAt, Optional<Instant> completedAt, boolean earns) {}

    /// Empty while no order is paid.
    ///
    /// @param firstPaidAt when the newcomer first paid for an order or for a part of one
    Optional<FirstOrder> decide(Instant acceptedAt, Optional<Instant> firstPaidAt, CustomerFacts newcomer) {
        var isNew = firstPaidAt
                .map(at -> !at.plus(CLOCKS_DIFFER).isBefore(acceptedAt))
                .orElse(true);
        return newcomer.orders().stream()
                .filter(order -> order.paid().signum() > 0)
                .min(Comparator.comparing(PaidOrder<String>::paidAt).thenComparing(PaidOrder::orderId))
                .map(order -> first(order, isNew, newcomer));
    }

    private FirstOrder first(PaidOrder<String> order, boolean isNew, CustomerFacts newcomer) {
        var completedAt = Optional.ofNullable(newcomer.completed().get(order.orderId()))
                .map(at -> at.isBefore(order.paidAt()) ? order.paidAt() : at);
        var isKept = order.isKept() && order.net().compareTo(leastKept) >= 0;
        return new FirstOrder(order.orderId(), order.paidAt(), completedAt, isNew && completedAt.isPresent() && isKept);
    }
}
