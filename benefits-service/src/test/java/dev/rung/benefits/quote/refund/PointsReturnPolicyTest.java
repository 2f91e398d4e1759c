package dev.rung.benefits.quote.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.quote.refund.PointsReturnPolicy.PaidByPoints;
import dev.rung.benefits.quote.refund.PointsReturnPolicy.ReturnState;
import dev.rung.benefits.quote.refund.ToldOfOrder.ToldFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PointsReturnPolicyTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    /// 1,000 points paid 10.00 of 200.00.
    private static final PaidByPoints ORDER = order(1_000, "10.00", "190.00");

    @Test
    void asManyPointsComeBackAsMoney() {
        assertThat(back(ORDER, paid("190.00"), refunded("r1", "95.00"))).isEqualTo(500);
        assertThat(back(ORDER, paid("190.00"))).isZero();
    }

    @Test
    void partsLoseNoPointToEachOtherAndTheWholeBringsAll() {
        var thirds = order(100, "1.00", "3.00");

        assertThat(back(thirds, refunded("r1", "1.00"))).isEqualTo(33);
        assertThat(back(thirds, refunded("r1", "1.00"), refunded("r2", "1.00"))).isEqualTo(66);
        assertThat(back(thirds, refunded("r1", "1.00"), refunded("r2", "1.00"), refunded("r3", "1.00")))
                .isEqualTo(100);
    }

    @Test
    void moreMoneyThanWasPaidBringsNoMorePoints() {
        assertThat(back(ORDER, refunded("r1", "150.00"), refunded("r2", "150.00")))
                .isEqualTo(1_000);
    }

    @Test
    void aRefundThatIsToldTwiceCountsOnceAndByItsGreaterAmount() {
        assertThat(back(ORDER, refunded("r1", "95.00"), refunded("r1", "95.00")))
                .isEqualTo(500);
        assertThat(back(ORDER, refunded("r1", "95.00"), refunded("r1", "19.00")))
                .isEqualTo(500);
    }

    /// The store takes less than it quoted, and gives all of that back.
    @Test
    void wholeIsWhatWasPaidWhereThatIsLessThanThePrice() {
        assertThat(back(ORDER, paid("180.00"), refunded("r1", "180.00"))).isEqualTo(1_000);
        assertThat(back(ORDER, paid("200.00"), refunded("r1", "190.00"))).isEqualTo(1_000);
    }

    @Test
    void anOrderThatIsPaidInPartsIsMeasuredByAllOfThem() {
        var deposit = new ToldFact(UUID.randomUUID(), "o1", "paid", NOON, money("50.00"), money("190.00"), null);

        assertThat(back(ORDER, deposit, refunded("r1", "95.00"))).isEqualTo(500);
    }

    /// Its refund tells the value of what comes back. Of a refund of nothing, nothing comes back.
    @Test
    void anOrderThatCostNoMoneyIsMeasuredByTheValueOfItsPoints() {
        var free = order(1_000, "10.00", "0.00");

        assertThat(back(free, paid("0.00"), refunded("r1", "2.50"))).isEqualTo(250);
        assertThat(back(free, paid("0.00"), refunded("r1", "10.00"))).isEqualTo(1_000);
        assertThat(back(free, paid("0.00"), refunded("r1", "0.00"))).isZero();
    }

    @Test
    void anOrderOfNothingGivesNothing() {
        assertThat(back(order(0, "0.00", "0.00"), refunded("r1", "5.00"))).isZero();
        assertThat(back(order(0, "0.00", "0.00"), refunded("r1", "0.00"))).isZero();
    }

    /// It was of another price. Told again it is the same refund.
    @Test
    void aRefundFromBeforeTheOrderHadItsPriceCountsNothing() {
        var before =
                new ToldFact(UUID.randomUUID(), "o1", "refunded", NOON.minusSeconds(1), money("190.00"), null, "r1");

        assertThat(back(ORDER, before, refunded("r1", "190.00"))).isZero();
        assertThat(back(ORDER, before, refunded("r2", "95.00"))).isEqualTo(500);
    }

    /// As for the points that it earned. Of one moment the event with the smallest id stands.
    @Test
    void aRefundIsTheOrdersThatItsEarliestEventNames() {
        var ours = refunded("r1", "95.00");
        var earlier =
                new ToldFact(UUID.randomUUID(), "o2", "refunded", NOON.minusSeconds(1), money("95.00"), null, "r1");
        var later = new ToldFact(UUID.randomUUID(), "o2", "refunded", NOON.plusSeconds(1), money("95.00"), null, "r1");
        var first = new ToldFact(new UUID(Long.MIN_VALUE, 0), "o2", "refunded", NOON, money("95.00"), null, "r1");

        assertThat(back(ORDER, ours, later)).isEqualTo(500);
        assertThat(back(ORDER, ours, earlier)).isZero();
        assertThat(back(ORDER, ours, first)).isZero();
        assertThat(back(ORDER, later)).isZero();
    }

    @Test
    void pointsThatCameBackAtAnotherOrderDoNotComeBackTwice() {
        assertThat(together(state(0, 500), state(500, 0))).containsExactly(500L, 0L);
        assertThat(together(state(500, 0), state(0, 300))).containsExactly(200L, 300L);
        assertThat(together(state(0, 300), state(100, 0), state(500, 50))).containsExactly(300L, 0L, 300L);
        assertThat(together(state(500, 200), state(300, 300))).containsExactly(500L, 300L);
    }

    /// Nothing is taken again, none comes back twice, and all that is due comes back.
    @Property
    void ordersOfOneRefundHaveBackWhatIsDueOrWhatCameBackBefore(
            @ForAll @Size(max = 5) List<@IntRange(max = 99) Integer> due,
            @ForAll @Size(max = 5) List<@IntRange(max = 99) Integer> returned) {
        var orders = IntStream.range(0, Math.min(due.size(), returned.size()))
                .mapToObj(i -> state(due.get(i), returned.get(i)))
                .toList();

        var back = PointsReturnPolicy.backTogether(orders);

        assertThat(IntStream.range(0, orders.size()))
                .allSatisfy(i -> assertThat(back.get(i))
                        .isBetween(
                                orders.get(i).returned(),
                                Math.max(orders.get(i).due(), orders.get(i).returned())));
        assertThat(sum(back.stream()))
                .isEqualTo(Math.max(
                        sum(orders.stream().map(ReturnState::due)),
                        sum(orders.stream().map(ReturnState::returned))));
    }

    private static long sum(Stream<Long> points) {
        return points.mapToLong(Long::longValue).sum();
    }

    private static List<Long> together(ReturnState... orders) {
        return PointsReturnPolicy.backTogether(List.of(orders));
    }

    private static ReturnState state(long due, long returned) {
        return new ReturnState(due, returned);
    }

    @Property
    void neverMoreThanWerePaidAndNeverLessByWhatIsToldLater(
            @ForAll("orders") PaidByPoints order, @ForAll("facts") List<ToldFact> facts) {
        var backs = IntStream.rangeClosed(0, facts.size())
                .mapToLong(told -> PointsReturnPolicy.back(order, told(facts.subList(0, told))))
                .boxed()
                .toList();

        assertThat(backs).isSorted().allSatisfy(back -> assertThat(back).isBetween(0L, order.points()));
    }

    @Property
    void neitherOrderNorRepetitionMatters(
            @ForAll("orders") PaidByPoints order, @ForAll("facts") List<ToldFact> facts, @ForAll Random dice) {
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, dice);

        assertThat(PointsReturnPolicy.back(order, told(shuffled)))
                .isEqualTo(PointsReturnPolicy.back(order, told(facts)));
    }

    /// However the money is cut.
    @Property
    void partsThatComeToThePriceBringAllPoints(
            @ForAll @IntRange(min = 1, max = 10_000) int points, @ForAll("parts") List<Integer> cents) {
        var price =
                BigDecimal.valueOf(cents.stream().mapToInt(Integer::intValue).sum(), 2);
        var refunds = IntStream.range(0, cents.size())
                .mapToObj(i ->
                        refunded("r" + i, BigDecimal.valueOf(cents.get(i), 2).toPlainString()))
                .toArray(ToldFact[]::new);

        assertThat(back(new PaidByPoints(points, BigDecimal.ONE, price), refunds))
                .isEqualTo(points);
    }

    @Provide
    Arbitrary<List<Integer>> parts() {
        return Arbitraries.integers().between(1, 9_999).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<PaidByPoints> orders() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_000),
                        Arbitraries.integers().between(0, 50))
                .as((points, price) ->
                        new PaidByPoints(points, BigDecimal.valueOf(points, 2), BigDecimal.valueOf(price)));
    }

    @Provide
    Arbitrary<List<ToldFact>> facts() {
        var amounts = Arbitraries.integers().between(0, 60).map(BigDecimal::valueOf);
        var refund = Combinators.combine(Arbitraries.of("r1", "r2", "r3"), amounts)
                .as((id, amount) -> new ToldFact(UUID.randomUUID(), "o1", "refunded", NOON, amount, null, id));
        var payment = Combinators.combine(amounts, amounts.injectNull(0.7))
                .as((amount, total) -> new ToldFact(UUID.randomUUID(), "o1", "paid", NOON, amount, total, null));
        return Arbitraries.oneOf(refund, refund, payment).list().ofMaxSize(8);
    }

    private static long back(PaidByPoints order, ToldFact... facts) {
        return PointsReturnPolicy.back(order, told(List.of(facts)));
    }

    private static ToldOfOrder told(List<ToldFact> facts) {
        return new ToldOfOrder("o1", facts, NOON);
    }

    private static PaidByPoints order(long points, String value, String price) {
        return new PaidByPoints(points, money(value), money(price));
    }

    private static ToldFact paid(String amount) {
        return fact("paid", amount, null);
    }

    private static ToldFact refunded(String id, String amount) {
        return fact("refunded", amount, id);
    }

    private static ToldFact fact(String kind, String amount, @Nullable String refundId) {
        return new ToldFact(UUID.randomUUID(), "o1", kind, NOON, money(amount), null, refundId);
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
