package dev.rung.scoring.features.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An order that is paid in full, with its refunds.
///
/// @param paidAt when it, or its last part, was paid
/// @param on the business date of `paidAt`
/// @param refunded at most the amount
/// @param category of most of the order's money, a long name by its key; null if unknown
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

    /// An order of 0 or a fully refunded one does not count.
    public boolean isKept() {
        return net().signum() > 0;
    }

    /// Whether the order is mostly about a category.
    public boolean isAbout(String name) {
        return category != null && category.equals(MainCategory.kept(name));
    }
}
