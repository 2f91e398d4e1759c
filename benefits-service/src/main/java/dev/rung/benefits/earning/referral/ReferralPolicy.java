package dev.rung.benefits.earning.referral;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.platform.orders.PaidOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// Decides whether a newcomer's first order rewards the one who invited them, and the newcomer.
///
/// The first order is the one that was paid first, of those for which money was paid; of the same moment, the
/// one with the smaller id. It counts from when the shop reports it as completed, and as long as some of its
/// money is kept. Another order never takes its place. Who had paid before the invitation was no newcomer:
/// found out later, nobody is rewarded.
final class ReferralPolicy {

    /// The clocks of the shop and of Rung differ: an order placed right after the invitation is not before it.
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private ReferralPolicy() {}

    /// @param completedAt not before the payment; absent while it is not completed
    /// @param earns whether both are rewarded for it
    record FirstOrder(String orderId, Instant paidAt, Optional<Instant> completedAt, boolean earns) {}

    /// Empty while nothing is paid.
    static Optional<FirstOrder> decide(Instant acceptedAt, CustomerFacts newcomer) {
        return newcomer.orders().stream()
                .filter(order -> order.paid().signum() > 0)
                .min(Comparator.comparing(PaidOrder<String>::paidAt).thenComparing(PaidOrder::orderId))
                .map(order -> first(order, acceptedAt, newcomer));
    }

    private static FirstOrder first(PaidOrder<String> order, Instant acceptedAt, CustomerFacts newcomer) {
        var completedAt = Optional.ofNullable(newcomer.completed().get(order.orderId()))
                .map(at -> at.isBefore(order.paidAt()) ? order.paidAt() : at);
        var isNew = !order.paidAt().plus(CLOCKS_DIFFER).isBefore(acceptedAt);
        return new FirstOrder(
                order.orderId(), order.paidAt(), completedAt, isNew && completedAt.isPresent() && order.isKept());
    }
}
