package dev.rung.bench.backlog;

import java.math.BigDecimal;

/// The totals that a reader of the backlog came to.
///
/// @param customers 0 for who keeps nothing per customer
record BacklogTotals(long customers, BigDecimal sum) {

    static BacklogTotals parse(String text) {
        var parts = text.split(" ", -1);
        return new BacklogTotals(Long.parseLong(parts[0]), new BigDecimal(parts[1]));
    }

    /// 1.50 and 1.5 are the same money.
    boolean isSameAs(BacklogTotals other) {
        return customers == other.customers && sum.compareTo(other.sum) == 0;
    }

    @Override
    public String toString() {
        return customers + " " + sum.toPlainString();
    }
}
