package dev.rung.scoring.features.orders;

import dev.rung.platform.orders.OrderBook;
import dev.rung.platform.orders.PartPaidOrder;
import dev.rung.platform.orders.WaitingRefund;
import java.math.BigDecimal;
import java.util.stream.Stream;

/// Money that counts for nothing yet.
///
/// @param refunds the number of refunds that wait, fully or partly, for the order they refund
/// @param refunded their waiting amount
/// @param orders the number of orders paid in part
/// @param paid their paid amount
public record UnappliedMoney(int refunds, BigDecimal refunded, int orders, BigDecimal paid) {

    public static final UnappliedMoney NONE = new UnappliedMoney(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    public boolean isNone() {
        return refunds == 0 && orders == 0;
    }

    static UnappliedMoney of(OrderBook<Long> book) {
        return new UnappliedMoney(
                book.waiting().size(),
                sum(book.waiting().stream().map(WaitingRefund::amount)),
                book.partPaid().size(),
                sum(book.partPaid().stream().map(PartPaidOrder::paidSoFar)));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
