package dev.rung.benefits.liability;

import dev.rung.contracts.Money;
import dev.rung.platform.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// Points as money, by the price of a point.
@ApplicationScoped
public class PointPrice {

    private final BigDecimal perPoint;
    private final String currency;

    PointPrice(LiabilitySettings settings, Store store) {
        this.perPoint = settings.pricePerPoint();
        this.currency = store.currency();
    }

    public BigDecimal perPoint() {
        return perPoint;
    }

    /// Half up, to the currency's smallest unit.
    public Money of(long points) {
        return rounded(BigDecimal.valueOf(points).multiply(perPoint));
    }

    public Money rounded(BigDecimal amount) {
        var digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
    }
}
