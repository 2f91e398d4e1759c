package dev.rung.scoring.features;

import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// One order and all that went back of it, whichever arrived first.
///
/// A refund that names no order is a purchase of its own, of nothing, on its own date.
///
/// Amounts are in the store's currency: the intake refuses any other.
///
/// @param key 62 bits of the MD5 of the order's id: ids of any length in eight bytes. Two of one customer's orders
///     share a key once in 9 × 10^12 customers of 1,000 orders
/// @param on the business date of the payment; while only refunds are known, that of the earliest
/// @param paid whether the payment is known
/// @param category that of most of the order's money; null where the shop tells none
public record Purchase(
        long key,
        LocalDate on,
        boolean paid,
        BigDecimal amount,
        BigDecimal refunded,
        @Nullable String category) {

    /// Of equal ones the more exactly written, whichever comes first.
    private static final BinaryOperator<BigDecimal> LARGER =
            BinaryOperator.maxBy(Comparator.<BigDecimal>naturalOrder().thenComparingInt(BigDecimal::scale));

    static Purchase of(OrderPaid order, LocalDate on) {
        var amount = order.amount().amount();
        return new Purchase(
                key("order/" + order.orderId()), on, true, amount, BigDecimal.ZERO, MainCategory.of(order.lines()));
    }

    static Purchase of(OrderRefunded refund, LocalDate on) {
        var name = refund.orderId() == null ? "refund/" + refund.knownBy() : "order/" + refund.orderId();
        return new Purchase(
                key(name), on, false, BigDecimal.ZERO, refund.amount().amount(), null);
    }

    /// Below zero where more went back than is known to be paid.
    public BigDecimal net() {
        return amount.subtract(refunded);
    }

    /// Paid, and not wholly given back.
    public boolean isKept() {
        return paid && (refunded.signum() == 0 || net().signum() > 0);
    }

    /// What else is known of the same order.
    Purchase plus(Purchase other) {
        return new Purchase(
                key,
                paid == other.paid ? earlier(on, other.on) : paid ? on : other.on,
                paid || other.paid,
                amount.add(other.amount),
                refunded.add(other.refunded),
                MainCategory.first(category, other.category));
    }

    /// The same told twice.
    Purchase larger(Purchase other) {
        return new Purchase(
                key,
                earlier(on, other.on),
                paid,
                LARGER.apply(amount, other.amount),
                LARGER.apply(refunded, other.refunded),
                MainCategory.first(category, other.category));
    }

    Purchase withoutRefunds() {
        return new Purchase(key, on, paid, amount, BigDecimal.ZERO, category);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static long key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    }
}
