package dev.rung.benefits.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cart, in the smallest unit of its currency.
///
/// @param shipping what sending it costs
record QuotedCart(List<CartLine> lines, long shipping) {

    QuotedCart {
        lines = List.copyOf(lines);
    }

    /// @param category as the terms of coupons call it; null: it has none
    /// @param amount of all pieces, by the list price; not below zero
    record CartLine(String id, @Nullable String category, long amount) {}

    long goods() {
        return lines.stream().mapToLong(CartLine::amount).sum();
    }

    long[] amounts() {
        return lines.stream().mapToLong(CartLine::amount).toArray();
    }
}
