package dev.rung.benefits.quote.refund;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.platform.orders.Refund;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that is told of an order, and of its refunds: a set, so neither its order nor repetition matters.
///
/// A refund may be told for one order and then for another. It is the order's that its earliest event names, as for the
/// points that the order earned ([Refund#standing]).
///
/// @param orderId as the store calls it
/// @param facts those that name the order, and of its refunds those that name another one
/// @param from earlier payments, and refunds that were told earlier, are of another price
public record ToldOfOrder(String orderId, Collection<ToldFact> facts, Instant from) {

    /// @param kind `paid`, `cancelled` or `refunded`, as facts are kept
    /// @param total `paid`: what all parts come to, of a part
    /// @param refundId `refunded`: the same however often the refund is told
    @RegisterForReflection
    public record ToldFact(
            UUID eventId,
            String orderId,
            String kind,
            Instant occurredAt,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal total,
            @Nullable String refundId) {

        BigDecimal money() {
            return requireNonNull(amount);
        }

        String refund() {
            return requireNonNull(refundId);
        }

        Refund<String> asRefund() {
            return new Refund<>(refund(), orderId, occurredAt, eventId, money());
        }
    }

    boolean hasRefunds() {
        return of("refunded").findAny().isPresent();
    }

    public boolean cancelled() {
        return of("cancelled").findAny().isPresent();
    }

    /// The earliest payment.
    public Optional<Instant> paidAt() {
        return payments().map(ToldFact::occurredAt).min(naturalOrder());
    }

    /// The least that was told to pay the order, of payments that are more than nothing.
    Optional<BigDecimal> leastPaid() {
        return payments()
                .map(paid -> Optional.ofNullable(paid.total()).orElseGet(paid::money))
                .filter(money -> money.signum() > 0)
                .min(naturalOrder());
    }

    /// The money that went back. Of a refund that is told with several amounts the most counts, so that it never
    /// becomes less by what is told later.
    BigDecimal refunded() {
        var before = of("refunded").filter(this::isBefore).map(ToldFact::refund).collect(toSet());
        var standing = Refund.standing(facts.stream()
                .filter(fact -> fact.kind().equals("refunded"))
                .map(ToldFact::asRefund)
                .toList());
        return of("refunded")
                .filter(refund -> !before.contains(refund.refund()))
                .filter(refund -> orderId.equals(
                        requireNonNull(standing.get(refund.refund())).orderId()))
                .collect(toMap(ToldFact::refund, ToldFact::money, BinaryOperator.maxBy(naturalOrder())))
                .values()
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<ToldFact> payments() {
        return of("paid").filter(paid -> !isBefore(paid));
    }

    private boolean isBefore(ToldFact fact) {
        return fact.occurredAt().isBefore(from);
    }

    private Stream<ToldFact> of(String kind) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(kind) && fact.orderId().equals(orderId));
    }
}
