package dev.rung.benefits.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cart, in the smallest unit of its currency.
///
/// @param shipping what sending it costs
public record QuotedCart(List<CartLine> lines, long shipping) {

    public QuotedCart {
        lines = List.copyOf(lines);
    }

    /// @param category as the terms of coupons call it; null: it has none
    /// @param amount of all pieces, by the list price; not below zero
    public record CartLine(String id, @Nullable String category, long amount) {}

    public long goods() {
        return lines.stream().mapToLong(CartLine::amount).sum();
    }

    long[] amounts() {
        return lines.stream().mapToLong(CartLine::amount).toArray();
    }
}
