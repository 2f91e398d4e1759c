package dev.rung.benefits.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.closing.JournalPolicy.JournalLine;
import dev.rung.benefits.closing.MonthFigures.MonthMoney;
import dev.rung.benefits.closing.MonthFigures.MonthPoints;
import dev.rung.benefits.closing.MonthSums.MovedSums;
import dev.rung.benefits.closing.MonthSums.OpeningSums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClosingPolicyTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final PointValue CENT = new PointValue(new BigDecimal("0.01"), new BigDecimal("0.8"), "CNY");
    private static final ClosingPolicy POLICY = new ClosingPolicy(OCTOBER, CENT);

    @Test
    void theFirstMonthOpensWithPointsAtWhatTheySellForAlone() {
        var before = POLICY.before(List.of(new OpeningSums(null, 1000), new OpeningSums("/shop", 500)));

        var figures = POLICY.figures(before, List.of());

        assertThat(figures.money(MonthMoney::opening)).isEqualByComparingTo("12.00");
        assertThat(figures.money(MonthMoney::closing)).isEqualByComparingTo("12.00");
        assertThat(figures.points(MonthPoints::closing)).isEqualTo(1500);
    }

    /// 1,000 points at 0.008 and 1,000 more for 9.92 of their orders: 0.00896 each.
    @Test
    void eachPointTakesAlongWhatAllOfThemCarryOnAverage() {
        var before = POLICY.before(List.of(new OpeningSums("/shop", 1000)));
        var moved = new MovedSums("/shop", 1000, 0, 500, 250, 0, 1000, new BigDecimal("9.92"));

        var money = POLICY.figures(before, List.of(moved)).shops().getFirst().money();

        assertThat(money.redeemed()).isEqualByComparingTo("4.48");
        assertThat(money.expired()).isEqualByComparingTo("2.24");
        assertThat(money.closing()).isEqualByComparingTo("11.20");
    }

    @Test
    void theNextMonthOpensWithWhatTheLastOneClosedWith() {
        var october = POLICY.figures(
                POLICY.before(List.of()),
                List.of(new MovedSums("/shop", 300, 0, 0, 0, 0, 100, new BigDecimal("0.79"))));

        var november = new ClosingPolicy(OCTOBER.plusMonths(1), CENT)
                .figures(october.shops(), List.of(new MovedSums("/b", 0, 0, 100, 0, 0, 0, BigDecimal.ZERO)));

        assertThat(november.points(MonthPoints::opening)).isEqualTo(300);
        assertThat(november.money(MonthMoney::opening)).isEqualByComparingTo(october.money(MonthMoney::closing));
        assertThat(november.shops()).extracting(one -> one.points().closing()).containsExactly(-100L, 300L);
    }

    @Test
    void onceThereAreNoPointsNothingIsOwed() {
        var moved = List.of(
                new MovedSums("/a", 300, 0, 100, 100, 0, 300, new BigDecimal("1.00")),
                new MovedSums("/b", 0, 0, 100, 0, 0, 0, BigDecimal.ZERO));

        var figures = POLICY.figures(List.of(), moved);

        assertThat(figures.points(MonthPoints::closing)).isZero();
        assertThat(figures.money(MonthMoney::closing)).isEqualByComparingTo("0");
        assertThat(figures.money(MonthMoney::rounding)).isEqualByComparingTo("-0.01");
    }

    @Test
    void lessThanNothingIsBookedTheOtherWayRound() {
        var moved = new MovedSums("/shop", 100, 0, 0, -50, -10, 0, BigDecimal.ZERO);

        var lines = JournalPolicy.of(POLICY.figures(List.of(), List.of(moved)), new Accounts());

        assertThat(lines)
                .filteredOn(line ->
                        line.movement().equals("expired") && line.debit().signum() > 0)
                .extracting(JournalLine::account)
                .containsExactly("6001");
        assertThat(lines)
                .filteredOn(line ->
                        line.movement().equals("adjusted") && line.debit().signum() > 0)
                .extracting(JournalLine::account)
                .containsExactly("2205");
    }

    @Property(tries = 1000)
    void theRollForwardAddsUpAndSoDoesTheJournal(
            @ForAll @Size(min = 6, max = 6) List<@LongRange(min = -5000, max = 1_000_000) Long> first,
            @ForAll @Size(min = 6, max = 6) List<@LongRange(min = -5000, max = 1_000_000) Long> second,
            @ForAll @LongRange(min = 0, max = 10_000_000) long opening) {
        var before = POLICY.before(List.of(new OpeningSums("/a", opening)));
        var figures = POLICY.figures(before, List.of(sums("/a", first), sums("/b", second)));

        for (var shop : figures.shops()) {
            var points = shop.points();
            assertThat(points.opening()
                            + points.earned()
                            - points.reversed()
                            - points.redeemed()
                            - points.expired()
                            + points.adjusted())
                    .isEqualTo(points.closing());
            var money = shop.money();
            assertThat(money.opening()
                            .add(money.ofOrders())
                            .add(money.others())
                            .subtract(money.reversed())
                            .subtract(money.redeemed())
                            .subtract(money.expired())
                            .add(money.adjusted())
                            .add(money.rounding()))
                    .isEqualByComparingTo(money.closing());
        }
        var lines = JournalPolicy.of(figures, new Accounts());
        assertThat(sum(lines, JournalLine::debit)).isEqualByComparingTo(sum(lines, JournalLine::credit));
        assertThat(owed(lines))
                .isEqualByComparingTo(figures.money(MonthMoney::closing).subtract(figures.money(MonthMoney::opening)));
    }

    private static MovedSums sums(String shop, List<Long> of) {
        var amount = BigDecimal.valueOf(Math.abs(of.get(0)), 2);
        return new MovedSums(shop, Math.abs(of.get(0)), of.get(1), of.get(2), of.get(3), of.get(4), 0, amount);
    }

    /// The sum that the journal adds to the account of the debt.
    private static BigDecimal owed(List<JournalLine> lines) {
        var of = lines.stream().filter(line -> line.account().equals("2205")).toList();
        return sum(of, JournalLine::credit).subtract(sum(of, JournalLine::debit));
    }

    private static BigDecimal sum(List<JournalLine> lines, Function<JournalLine, BigDecimal> side) {
        return new ArrayList<>(lines).stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Accounts() implements ClosingSettings {

        @Override
        public String liabilityAccount() {
            return "2205";
        }

        @Override
        public String revenueAccount() {
            return "6001";
        }

        @Override
        public String expenseAccount() {
            return "6601";
        }
    }
}
