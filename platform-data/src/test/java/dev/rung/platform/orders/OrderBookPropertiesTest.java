package dev.rung.platform.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// The laws of the book. Few ids and few moments, so that events meet.
class OrderBookPropertiesTest {

    @Property
    void anyOrderOfArrivalAndAnyRepetitionGiveTheSameBook(
            @ForAll("payments") List<Payment<String>> payments,
            @ForAll("refunds") List<Refund<String>> refunds,
            @ForAll Random random) {
        assertThat(OrderBook.of(shuffledAndRepeated(payments, random), shuffledAndRepeated(refunds, random)))
                .isEqualTo(OrderBook.of(payments, refunds));
    }

    @Property
    void noOrderGivesBackMoreThanItWasPaid(
            @ForAll("payments") List<Payment<String>> payments, @ForAll("refunds") List<Refund<String>> refunds) {
        assertThat(OrderBook.of(payments, refunds).orders()).allSatisfy(order -> {
            assertThat(order.net()).isBetween(BigDecimal.ZERO, order.paid());
            assertThat(order.returns())
                    .allSatisfy(back -> assertThat(back.amount()).isPositive());
        });
    }

    @Property
    void whatIsReturnedAndWhatWaitsIsWhatWasRefunded(
            @ForAll("payments") List<Payment<String>> payments, @ForAll("refunds") List<Refund<String>> refunds) {
        var book = OrderBook.of(payments, refunds);
        var returned = book.orders().stream().flatMap(order -> order.returns().stream());
        var refunded = MoneyEvent.earliestOfEach(refunds, Refund::refundId).values();

        assertThat(sum(Stream.concat(
                        returned.map(Return::amount), book.waiting().stream().map(WaitingRefund::amount))))
                .isEqualByComparingTo(sum(refunded.stream().map(Refund::amount)));
    }

    @Property
    void anOrderIsNotTouchedByRefundsThatNameAnother(
            @ForAll("payments") List<Payment<String>> payments, @ForAll("namedRefunds") List<Refund<String>> refunds) {
        for (var order : OrderBook.of(payments, refunds).orders()) {
            var own = MoneyEvent.earliestOfEach(refunds, Refund::refundId).values().stream()
                    .filter(refund -> Objects.equals(refund.orderId(), order.orderId()))
                    .toList();

            assertThat(OrderBook.of(payments, own).orders()).contains(order);
        }
    }

    /// So a service may ask order by order, as long as every refund names its own.
    @Property
    void whereEveryRefundNamesItsOrderTheBookIsThatOfEachOrder(
            @ForAll("payments") List<Payment<String>> payments, @ForAll("namedRefunds") List<Refund<String>> refunds) {
        var whole = OrderBook.of(payments, refunds);
        var standing = MoneyEvent.earliestOfEach(refunds, Refund::refundId).values();

        for (var order : List.of("O-1", "O-2", "O-3")) {
            var alone = OrderBook.of(
                    payments.stream()
                            .filter(payment -> payment.orderId().equals(order))
                            .toList(),
                    standing.stream()
                            .filter(refund -> order.equals(refund.orderId()))
                            .toList());
            assertThat(whole.orders()).containsAll(alone.orders());
            assertThat(whole.partPaid()).containsAll(alone.partPaid());
            assertThat(whole.waiting()).containsAll(alone.waiting());
        }
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> List<T> shuffledAndRepeated(List<T> told, Random random) {
        var again = new ArrayList<>(told);
        again.addAll(told.subList(0, told.size() / 2));
        Collections.shuffle(again, random);
        return again;
    }

    @Provide
    Arbitrary<List<Payment<String>>> payments() {
        var parts = Arbitraries.of("deposit", "balance", "rest").injectNull(0.5);
        return Combinators.combine(orders(), parts, hours(), ids(), amounts(), amounts())
                .as((order, part, hour, id, amount, total) -> new Payment<>(
                        order, part, Shop.START.plus(Duration.ofHours(hour)), id, amount, part == null ? null : total))
                .list()
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<Refund<String>>> refunds() {
        return refunds(orders().injectNull(0.4));
    }

    @Provide
    Arbitrary<List<Refund<String>>> namedRefunds() {
        return refunds(orders().injectNull(0));
    }

    private static Arbitrary<List<Refund<String>>> refunds(Arbitrary<@Nullable String> orders) {
        var names = Arbitraries.of("R-1", "R-2", "R-3", "R-4", "R-5");
        return Combinators.combine(names, orders, hours(), ids(), amounts())
                .as((name, order, hour, id, amount) ->
                        new Refund<>(name, order, Shop.START.plus(Duration.ofHours(hour)), id, amount))
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<String> orders() {
        return Arbitraries.of("O-1", "O-2", "O-3");
    }

    private static Arbitrary<Integer> hours() {
        return Arbitraries.integers().between(0, 5);
    }

    private static Arbitrary<UUID> ids() {
        return Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong()));
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(2);
    }
}
