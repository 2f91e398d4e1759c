package dev.rung.benefits.earning;

import static dev.rung.benefits.earning.Tale.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.earning.Order.Return;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final Tale alice = new Tale();

    @Test
    void aPaymentReportedAgainUnderAnotherIdCountsOnce() {
        var history = history(alice.paid("o1", "500", 2), alice.paid("o1", "100", 1));

        assertThat(history.orders())
                .extracting(Order::paid, Order::paidAt)
                .containsExactly(tuple(new BigDecimal("100"), day(1)));
    }

    @Test
    void aRefundWithoutAnOrderTakesFromTheNewestOrderPaidBeforeIt() {
        assertThat(back(
                        alice.paid("o1", "100", 1),
                        alice.paid("o2", "100", 2),
                        alice.paid("o3", "100", 4),
                        alice.refunded("30", 3)))
                .isEqualTo(Map.of("o1", "0", "o2", "30", "o3", "0"));
    }

    @Test
    void itTakesFromAnOrderPaidAtTheSameMoment() {
        assertThat(back(alice.paid("o1", "100", 1), alice.refunded("30", 1))).isEqualTo(Map.of("o1", "30"));
    }

    @Test
    void whatTheNewestCannotGiveBackComesFromTheOneBefore() {
        assertThat(back(alice.paid("o1", "100", 1), alice.paid("o2", "20", 2), alice.refunded("30", 3)))
                .isEqualTo(Map.of("o1", "10", "o2", "20"));
    }

    @Test
    void refundsThatNameTheirOrderComeFirst() {
        assertThat(back(
                        alice.paid("o1", "100", 1),
                        alice.paid("o2", "50", 2),
                        alice.refunded("30", 3),
                        alice.refunded("o2", "40", 9)))
                .isEqualTo(Map.of("o1", "20", "o2", "50"));
    }

    @Test
    void theOlderOfTwoRefundsChoosesFirst() {
        var history = history(
                alice.paid("o1", "100", 1),
                alice.paid("o2", "50", 3),
                alice.refunded("50", 4),
                alice.refunded("50", 2));

        assertThat(history.orders())
                .extracting(Order::orderId, Order::returns)
                .containsExactlyInAnyOrder(
                        tuple("o1", List.of(new Return(day(2), new BigDecimal("50")))),
                        tuple("o2", List.of(new Return(day(4), new BigDecimal("50")))));
    }

    @Test
    void whatNoOrderCanGiveBackStaysUnmatched() {
        var refund = alice.refunded("130", 2);

        assertThat(history(refund, alice.paid("o1", "100", 1), alice.paid("o2", "100", 3))
                        .unmatched())
                .containsExactly(UnmatchedRefund.of(refund, new BigDecimal("30")));
    }

    @Test
    void aRefundOfAnOrderThatNobodyPaidStaysUnmatched() {
        var refund = alice.refunded("o9", "30", 2);

        assertThat(history(refund).unmatched()).containsExactly(UnmatchedRefund.of(refund, new BigDecimal("30")));
        assertThat(history(refund, alice.paid("o9", "30", 3)).unmatched()).isEmpty();
    }

    @Test
    void aRefundOfNothingIsNothing() {
        assertThat(history(alice.refunded("0", 2), alice.refunded("o9", "0.00", 2))
                        .unmatched())
                .isEmpty();
    }

    @Test
    void moreMoneyBackThanPaidTouchesNoOtherOrder() {
        assertThat(back(alice.paid("o1", "100", 1), alice.paid("o2", "50", 2), alice.refunded("o2", "80", 3)))
                .isEqualTo(Map.of("o1", "0", "o2", "80"));
    }

    private static History history(Fact... facts) {
        return History.of(List.of(facts));
    }

    private static Map<String, String> back(Fact... facts) {
        return history(facts).orders().stream()
                .collect(Collectors.toMap(
                        Order::orderId, order -> order.back(_ -> true).toPlainString()));
    }
}
