package dev.rung.benefits.coupon.terms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A cart, in the store's currency.
///
/// @param shipping what sending it costs
public record CouponCart(List<PricedLine> lines, BigDecimal shipping) {

    public CouponCart {
        lines = List.copyOf(lines);
    }

    /// @param category as the storefront calls it; null: it has none
    /// @param amount of all pieces, not below zero
    public record PricedLine(@Nullable String category, BigDecimal amount) {}

    BigDecimal goods() {
        return lines.stream().map(PricedLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal goodsOf(Set<String> categories) {
        return lines.stream()
                .filter(line -> line.category() != null && categories.contains(line.category()))
                .map(PricedLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
