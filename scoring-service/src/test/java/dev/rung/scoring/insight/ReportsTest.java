package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.Money;
import dev.rung.scoring.insight.RetentionReport.Month;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.figures.PurchaseFigures.Cohort;
import dev.rung.scoring.insight.figures.PurchaseFigures.Cohorts;
import dev.rung.scoring.insight.figures.PurchaseFigures.Loyalty;
import dev.rung.scoring.insight.figures.PurchaseFigures.MonthCosts;
import dev.rung.scoring.insight.figures.PurchaseFigures.TierActivity;
import dev.rung.scoring.insight.figures.PurchaseFigures.TierPurchases;
import dev.rung.scoring.insight.figures.TierFigures.DayCount;
import dev.rung.scoring.insight.figures.TierFigures.TierSum;
import dev.rung.scoring.lifecycle.LossStatistics;
import dev.rung.scoring.lifecycle.LossStatistics.Customer;
import dev.rung.scoring.standings.wording.Wordings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final Period MONTH = new Period(TODAY.minusDays(30), TODAY);
    private static final Cohorts COHORTS = new Cohorts(new TreeMap<>(
            Map.of(MARCH, new Cohort(2, Map.of(APRIL, 1L, JUNE, 1L)), APRIL, new Cohort(1, Map.of(JUNE, 1L)))));

    @Test
    void tiersOfAnEarlierLadderFollowBehindUnderTheirCode() {
        var sums = List.of(
                new TierSum("platinum", 1, 2, new BigDecimal("5")), new TierSum("gold", 3, 4, new BigDecimal("15")));

        var report = TierReport.of(TODAY, null, false, sums, Ladders.LADDER, Wordings.in("en"));

        assertThat(report.tiers())
                .extracting(row -> row.code())
                .containsExactly("regular", "bronze", "silver", "gold", "platinum");
        assertThat(report.tiers().getLast().name()).isEqualTo("platinum");
        assertThat(report.tiers().getLast().share()).isEqualByComparingTo("0.25");
        assertThat(report.total().orders()).isEqualTo(6);
        assertThat(report.total().spend()).isEqualTo(new Money(new BigDecimal("20.00"), "CNY"));
        assertThat(report.spendComplete()).isFalse();
    }

    @Test
    void beforeAnythingAllTiersAreEmpty() {
        var report = TierReport.of(TODAY, null, true, List.of(), Ladders.LADDER, Wordings.in("en"));

        assertThat(report.tiers())
                .hasSize(4)
                .allMatch(row -> row.customers() == 0 && row.share().signum() == 0);
        assertThat(report.total().customers()).isZero();
    }

    @Test
    void aTrendHasEachDayAndEachTier() {
        var period = new Period(TODAY.minusDays(1), TODAY);
        var counts = List.of(new DayCount(TODAY, "gold", 3), new DayCount(TODAY, "platinum", 1));

        var report = TrendReport.of(period, counts, Ladders.LADDER, Wordings.in("en"));

        assertThat(report.tiers()).extracting(tier -> tier.code()).contains("regular", "gold", "platinum");
        assertThat(report.days()).extracting(day -> day.date()).containsExactly(TODAY.minusDays(1), TODAY);
        assertThat(report.days().getFirst().customers().values()).hasSize(5).containsOnly(0L);
        assertThat(report.days().getLast().customers())
                .containsEntry("gold", 3L)
                .containsEntry("regular", 0L);
    }

    @Test
    void loyaltyOfOneTierIsItsOwnTotal() {
        var loyalty = new Loyalty(
                List.of(
                        new TierPurchases("gold", 1, 0, 1, new BigDecimal("10")),
                        new TierPurchases("regular", 1, 0, 1, new BigDecimal("10"))),
                Map.of());

        var report = LoyaltyReport.of(MONTH, loyalty, Ladders.LADDER, "gold", Wordings.in("en"));

        assertThat(report.tiers()).extracting(row -> row.tier()).containsExactly("gold");
        assertThat(report.total().buyers()).isEqualTo(1);
        assertThatThrownBy(() -> Ladders.LADDER.only("tin")).hasMessageContaining("tier-unknown");
    }

    @Test
    void loyaltyIsToldInRatesAndAverages() {
        var loyalty = new Loyalty(
                List.of(new TierPurchases("regular", 2, 1, 3, new BigDecimal("36.50"))),
                Map.of("regular", new TierActivity(2, 0, 1)));

        var row = LoyaltyReport.of(MONTH, loyalty, Ladders.LADDER, null, Wordings.in("en"))
                .tiers()
                .getFirst();

        assertThat(row.repurchaseRate()).isEqualByComparingTo("0.5");
        assertThat(row.ordersPerCustomer()).isEqualByComparingTo("1.5");
        assertThat(row.averageOrderValue()).isEqualTo(new Money(new BigDecimal("12.17"), "CNY"));
        assertThat(row.churnRate()).isEqualByComparingTo("0.5");
    }

    @Test
    void nobodyHasNoRates() {
        var nobody = LoyaltyReport.of(MONTH, new Loyalty(List.of(), Map.of()), Ladders.LADDER, null, Wordings.in("en"))
                .total();

        assertThat(nobody.repurchaseRate()).isNull();
        assertThat(nobody.churnRate()).isNull();
        assertThat(nobody.ordersPerCustomer()).isNull();
        assertThat(nobody.averageOrderValue()).isNull();
    }

    @Test
    void whoBoughtAgainInALaterMonthIsCountedOnceForIt() {
        var report = RetentionReport.of(COHORTS, MARCH, JUNE);

        assertThat(report.cohorts()).extracting(row -> row.month()).containsExactly(MARCH, APRIL);
        assertThat(report.cohorts().getFirst().newCustomers()).isEqualTo(2);
        assertThat(report.cohorts().getFirst().months())
                .containsExactly(
                        new Month(APRIL, 1, new BigDecimal("0.5000")),
                        new Month(YearMonth.of(2026, 5), 0, new BigDecimal("0.0000")),
                        new Month(JUNE, 1, new BigDecimal("0.5000")));
    }

    @Test
    void cohortsWhoseOrdersAreForgottenAreLeftOut() {
        assertThat(RetentionReport.of(COHORTS, APRIL, JUNE).cohorts())
                .extracting(row -> row.month())
                .containsExactly(APRIL);
    }

    @Test
    void costsAreDividedAmongWhomTheyWereSpentOn() {
        var cohorts = new Cohorts(
                new TreeMap<>(Map.of(APRIL, new Cohort(1, Map.of(JUNE, 1L)), JUNE, new Cohort(2, Map.of()))));

        var row = costs(cohorts, JUNE, YearMonth.of(2020, 1));

        assertThat(row.newCustomers()).isEqualTo(2);
        assertThat(row.retainedCustomers()).isEqualTo(1);
        assertThat(row.costPerNewCustomer()).isEqualTo(new Money(new BigDecimal("50.05"), "CNY"));
        assertThat(row.costPerRetainedCustomer()).isEqualTo(new Money(new BigDecimal("30.00"), "CNY"));
    }

    @Test
    void withoutCustomersNobodyCostAnything() {
        var row = costs(new Cohorts(new TreeMap<>()), JUNE, YearMonth.of(2020, 1));

        assertThat(row.costPerNewCustomer()).isNull();
        assertThat(row.costPerRetainedCustomer()).isNull();
    }

    @Test
    void ofForgottenOrdersNobodyKnowsWhoWasRetained() {
        assertThat(costs(COHORTS, JUNE, JUNE.plusMonths(1)).retainedCustomers()).isNull();
    }

    @Test
    void lossesAreToldByReasonTheMostFrequentFirst() {
        var report = LossReport.of(LossStatistics.of(Stream.of(
                new Customer("lost", true, List.of("silence")),
                new Customer("lost", true, List.of("incident", "silence")),
                new Customer("dormant", true, List.of("silence", "incident")),
                new Customer("mature", true, List.of()))));

        assertThat(report.customersWhoBought()).isEqualTo(4);
        assertThat(report.lossRate()).isEqualByComparingTo("0.5");
        assertThat(report.reasons())
                .containsExactly(new LossReport.LossRow("incident", 1, 1), new LossReport.LossRow("silence", 1, 0));
    }

    private static CostReport.CostRow costs(Cohorts cohorts, YearMonth month, YearMonth earliest) {
        var cost = new MonthCosts(month.atDay(1), new BigDecimal("100.10"), new BigDecimal("30"));
        return CostReport.of(List.of(cost), cohorts, earliest, "CNY").months().getFirst();
    }
}
