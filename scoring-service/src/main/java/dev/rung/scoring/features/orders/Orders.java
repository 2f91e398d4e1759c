package dev.rung.scoring.features.orders;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.scoring.features.timeline.KeyedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A customer's payments and refunds, and the purchases that follow. Immutable, equal by value.
///
/// Adding the same payment or refund again changes nothing, in any order.
public final class Orders {

    public static final Orders NONE = new Orders(List.of(), List.of(), PaidDates.NONE, null);

    private final List<OrderPayment> payments;
    private final List<OrderRefund> refunds;

    /// Of forgotten orders.
    private final PaidDates forgotten;

    /// Computed on first use; two threads would compute the same.
    private @Nullable OrderSettlement settlement;

    private Orders(
            List<OrderPayment> payments,
            List<OrderRefund> refunds,
            PaidDates forgotten,
            @Nullable OrderSettlement settlement) {
        this.payments = Collections.unmodifiableList(payments);
        this.refunds = Collections.unmodifiableList(refunds);
        this.forgotten = forgotten;
        this.settlement = settlement;
    }

    /// @param payments in order; the lists must not be changed any more
    Orders(List<OrderPayment> payments, List<OrderRefund> refunds, PaidDates forgotten) {
        this(payments, refunds, forgotten, null);
    }

    public static Orders of(Behaviour behaviour, Instant at, LocalDate on) {
        if (behaviour instanceof OrderPaid paid) {
            return new Orders(List.of(OrderPayment.of(paid, at, on)), List.of(), PaidDates.NONE);
        }
        return behaviour instanceof OrderRefunded refunded
                ? new Orders(List.of(), List.of(OrderRefund.of(refunded, at, on)), PaidDates.NONE)
                : NONE;
    }

    public Orders plus(Orders other) {
        if (this == NONE || other == NONE) {
            return this == NONE ? other : this;
        }
        return new Orders(
                KeyedEvent.merge(payments, other.payments),
                KeyedEvent.merge(refunds, other.refunds),
                forgotten.and(other.forgotten));
    }

    List<OrderPayment> payments() {
        return payments;
    }

    List<OrderRefund> refunds() {
        return refunds;
    }

    PaidDates forgotten() {
        return forgotten;
    }

    public List<Purchase> purchases() {
        return settlement().purchases();
    }

    public UnappliedMoney unapplied() {
        return settlement().unapplied();
    }

    /// Of all orders that were kept, forgotten ones too.
    public @Nullable LocalDate firstPaidOn() {
        return paidDates().first();
    }

    public @Nullable LocalDate lastPaidOn() {
        return paidDates().last();
    }

    private PaidDates paidDates() {
        return forgotten.and(settlement().dates());
    }

    /// The earliest moment whose purchases differ from `before`, at most `at`, which is when
    /// the added event happened.
    public Instant changedFrom(Orders before, Instant at) {
        var now = purchases();
        var then = before.purchases();
        long alike = IntStream.range(0, Math.min(now.size(), then.size()))
                .takeWhile(i -> now.get(i).equals(then.get(i)))
                .count();
        return Stream.of(now, then)
                .flatMap(each -> each.stream().skip(alike).limit(1))
                .map(Purchase::paidAt)
                .reduce(at, (one, other) -> one.isBefore(other) ? one : other);
    }

    /// Forgets the orders paid before `horizon` with their refunds, and the refunds of unknown orders before it.
    public Orders since(LocalDate horizon) {
        if (isSince(horizon, payments) && isSince(horizon, refunds)) {
            return this;
        }
        var kept = purchases().stream()
                .filter(purchase -> !purchase.on().isBefore(horizon))
                .map(Purchase::key)
                .collect(toCollection(HashSet::new));
        var gone = purchases().stream()
                .filter(purchase -> purchase.on().isBefore(horizon))
                .toList();
        var goneKeys = gone.stream().map(Purchase::key).collect(toSet());
        payments.stream()
                .filter(payment ->
                        !goneKeys.contains(payment.key()) && !payment.on().isBefore(horizon))
                .forEach(payment -> kept.add(payment.key()));
        return new Orders(
                payments.stream()
                        .filter(payment -> kept.contains(payment.key()))
                        .toList(),
                refunds.stream()
                        .filter(refund -> kept.contains(refund.order())
                                || !goneKeys.contains(refund.order())
                                        && !refund.on().isBefore(horizon))
                        .toList(),
                forgotten.and(PaidDates.of(gone)));
    }

    /// Only some of the purchases, for reading: nothing may be added to the result.
    public Orders only(Predicate<Purchase> asked) {
        return viewed(purchases().stream().filter(asked).toList());
    }

    private Orders viewed(List<Purchase> purchases) {
        return new Orders(List.of(), List.of(), forgotten, OrderSettlement.of(purchases));
    }

    private OrderSettlement settlement() {
        var known = settlement;
        if (known == null) {
            known = OrderSettlement.of(payments, refunds);
            settlement = known;
        }
        return known;
    }

    private static boolean isSince(LocalDate horizon, List<? extends KeyedEvent> inOrder) {
        return inOrder.isEmpty() || !inOrder.getFirst().on().isBefore(horizon);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Orders orders
                && payments.equals(orders.payments)
                && refunds.equals(orders.refunds)
                && forgotten.equals(orders.forgotten)
                && purchases().equals(orders.purchases());
    }

    @Override
    public int hashCode() {
        return Objects.hash(payments, refunds, forgotten);
    }

    @Override
    public String toString() {
        return "Orders[" + payments + ", " + refunds + ", " + forgotten + "]";
    }
}
