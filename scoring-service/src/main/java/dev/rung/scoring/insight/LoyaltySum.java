package dev.rung.scoring.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What some customers did in a period.
///
/// @param buyers with one order at least
/// @param repeatBuyers with two
/// @param spend for the orders, less what went back of them
/// @param activeAtStart had bought, and were neither dormant nor lost
/// @param dormantAtEnd of these
/// @param lostAtEnd of these
record LoyaltySum(
        long buyers,
        long repeatBuyers,
        long orders,
        BigDecimal spend,
        long activeAtStart,
        long dormantAtEnd,
        long lostAtEnd) {

    static final LoyaltySum NOBODY = new LoyaltySum(0, 0, 0, BigDecimal.ZERO, 0, 0, 0);

    /// One customer.
    static LoyaltySum of(long orders, BigDecimal spend) {
        return new LoyaltySum(orders > 0 ? 1 : 0, orders > 1 ? 1 : 0, orders, spend, 0, 0, 0);
    }

    /// One customer who was active at the start.
    LoyaltySum active(String stageAtEnd) {
        return new LoyaltySum(
                buyers,
                repeatBuyers,
                orders,
                spend,
                1,
                stageAtEnd.equals("dormant") ? 1 : 0,
                stageAtEnd.equals("lost") ? 1 : 0);
    }

    LoyaltySum plus(LoyaltySum other) {
        return new LoyaltySum(
                buyers + other.buyers,
                repeatBuyers + other.repeatBuyers,
                orders + other.orders,
                spend.add(other.spend),
                activeAtStart + other.activeAtStart,
                dormantAtEnd + other.dormantAtEnd,
                lostAtEnd + other.lostAtEnd);
    }

    @Nullable
    BigDecimal repurchaseRate() {
        return Shares.rate(repeatBuyers, buyers);
    }

    @Nullable
    BigDecimal churnRate() {
        return Shares.rate(lostAtEnd, activeAtStart);
    }

    /// To two places, as the orders it is made of are few.
    @Nullable
    BigDecimal ordersPerCustomer() {
        return buyers == 0
                ? null
                : BigDecimal.valueOf(orders).divide(BigDecimal.valueOf(buyers), 2, RoundingMode.HALF_UP);
    }

    /// To the digits of the currency.
    @Nullable
    BigDecimal averageOrderValue(int digits) {
        return orders == 0 ? null : spend.divide(BigDecimal.valueOf(orders), digits, RoundingMode.HALF_UP);
    }
}
