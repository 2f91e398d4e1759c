package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.bought;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The features of several customers who are one.
class JoinedTest {

    @Test
    void whatOnlyOneOfThemDidAddsUp() {
        var joined = joined(
                of(paid("1", "10", daysAgo(9)), visited("a", daysAgo(2))),
                of(paid("2", "20", daysAgo(5)), visited("b", daysAgo(2))));

        assertThat(joined)
                .isEqualTo(of(
                        paid("1", "10", daysAgo(9)),
                        paid("2", "20", daysAgo(5)),
                        visited("a", daysAgo(2)),
                        visited("b", daysAgo(2))));
    }

    @Test
    void anOrderToldToBothCountsOnceWithItsRefunds() {
        var order = of(bought("1", "tea", "100", daysAgo(9)), refundedOf("1", "r", "40", daysAgo(5)));

        assertThat(joined(order, order)).isEqualTo(order);
        assertThat(spend(joined(order, of(bought("1", "tea", "100.00", daysAgo(9))))))
                .isEqualByComparingTo("60");
    }

    @Test
    void thePaymentOfOneAndTheRefundsOfAnotherCompleteEachOther() {
        var order = of(paid("1", "100", daysAgo(9)), refundedOf("1", "r", "40", daysAgo(5)));
        var later = of(refundedOf("1", "s", "25", daysAgo(1)));

        assertThat(spend(joined(order, later))).isEqualByComparingTo("35");
        assertThat(spend(joined(later, order, later))).isEqualByComparingTo("35");
    }

    @Test
    void aRefundThatNamesNoOrderCountsOnce() {
        var shopping = of(paid("1", "100", daysAgo(6)));
        var refund = of(refunded("r", "40", daysAgo(5)));

        assertThat(spend(joined(shopping, refund, refund))).isEqualByComparingTo("60");
    }

    @Test
    void whoeverComesFirstIsAllTheSame() {
        var one = of(bought("1", "tea", "100", daysAgo(9)), visited("a", daysAgo(2)));
        var other = of(bought("1", "books", "100.0", daysAgo(8)), refundedOf("1", "r", "4", daysAgo(5)));
        var third = of(refundedOf("1", "s", "5", daysAgo(5)));

        assertThat(joined(one, other, third))
                .isEqualTo(joined(third, one, other))
                .isEqualTo(joined(other, third, one));
    }

    @Test
    void aPartOfEachCompletesAnOrder() {
        var deposit = of(part("deposit", "30", daysAgo(9)));
        var balance = of(part("balance", "70", daysAgo(2)));

        assertThat(spend(joined(deposit, balance, deposit))).isEqualByComparingTo("100");
    }

    @Test
    void nothingAddsNothing() {
        var one = of(paid("1", "100", daysAgo(9)));

        assertThat(Features.NOTHING.plus(one)).isEqualTo(one);
        assertThat(one.plus(Features.NOTHING)).isEqualTo(one);
        assertThat(Features.NOTHING.joined(List.of(one, Features.NOTHING))).isEqualTo(one);
        assertThat(Features.NOTHING.isNothing()).isTrue();
        assertThat(Features.seen(daysAgo(3), SHANGHAI).isNothing()).isFalse();
    }

    private static OrderPaid part(String part, String amount, Instant at) {
        var total = new Money(new BigDecimal("100"), "CNY");
        return new OrderPaid(event(part, at), "1", new Money(new BigDecimal(amount), "CNY"), List.of(), part, total);
    }

    private static BigDecimal spend(Features features) {
        return features.window(TODAY.minusDays(100), TODAY).totals().spend();
    }

    private static Features joined(Features first, Features... others) {
        return first.joined(List.of(others));
    }

    private static Features of(Behaviour... behaviours) {
        return Stream.of(behaviours)
                .map(did -> Features.of(did, Objects.requireNonNull(did.event()).occurredAt(), SHANGHAI))
                .reduce(Features::plus)
                .orElseThrow();
    }
}
