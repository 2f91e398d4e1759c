package dev.rung.benefits.earning;

import static dev.rung.benefits.earning.Tale.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.platform.orders.PaidOrder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rule of orders itself is tested beside it; here is what points make of it.
class HistoryTest {

    private final Tale alice = new Tale();

    @Test
    void aPaymentReportedAgainUnderAnotherIdCountsOnce() {
        var history = history(alice.paid("o1", "500", 2), alice.paid("o1", "100", 1));

        assertThat(history.orders())
                .extracting(PaidOrder::paid, PaidOrder::paidAt)
                .containsExactly(tuple(new BigDecimal("100"), day(1)));
    }

    @Test
    void aRefundReportedAgainUnderAnotherIdTakesOnce() {
        var history = history(
                alice.paid("o1", "500", 1),
                alice.refunded("R-1", "o1", "300", 2),
                alice.refunded("R-1", "o1", "300", 3),
                alice.refunded("R-2", "o1", "50", 3));

        assertThat(history.orders()).extracting(PaidOrder::net).containsExactly(new BigDecimal("150"));
    }

    @Test
    void anOrderPaidInPartsIsDatedByTheLast() {
        var history =
                history(alice.part("o1", "deposit", "100", "500", 1), alice.part("o1", "balance", "400", "500", 9));

        assertThat(history.orders())
                .extracting(PaidOrder::paid, PaidOrder::paidAt)
                .containsExactly(tuple(new BigDecimal("500"), day(9)));
    }

    @Test
    void aDepositAloneIsAnOrderOfNothing() {
        var history = history(alice.part("o1", "deposit", "100", "500", 1));

        assertThat(history.orders())
                .extracting(PaidOrder::orderId, PaidOrder::paid, PaidOrder::paidAt, PaidOrder::isKept)
                .containsExactly(tuple("o1", BigDecimal.ZERO, day(1), false));
    }

    @Test
    void ofSeveralCompletionsTheEarliestStands() {
        var history = history(alice.paid("o1", "100", 1), alice.completed("o1", 6), alice.completed("o1", 4));

        assertThat(history.completed()).containsExactly(entry("o1", day(4)));
    }

    private static History history(Fact... facts) {
        return Tale.history(List.of(facts));
    }
}
