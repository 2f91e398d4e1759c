package dev.rung.scoring.features.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An order that is paid in full, and what went back of it.
///
/// @param paidAt of one paid in parts, when the last of them was paid
/// @param on the business date of `paidAt`
/// @param refunded at most the amount
/// @param category that of most of the order's money, a long name by its key; null where the shop tells none
public record Purchase(
        long key,
        Instant paidAt,
        LocalDate on,
        BigDecimal amount,
        BigDecimal refunded,
        @Nullable String category) {

    /// Never below zero.
    public BigDecimal net() {
        return refunded.signum() == 0 ? amount : amount.subtract(refunded);
    }

    /// An order of nothing, or wholly given back, is no order.
    public boolean isKept() {
        return net().signum() > 0;
    }

    /// Whether the order is mostly about a category.
    public boolean isAbout(String name) {
        return category != null && category.equals(MainCategory.kept(name));
    }
}
