package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.Money;
import dev.rung.scoring.lifecycle.RhythmTerms;
import dev.rung.scoring.standings.Standings.TierSum;
import dev.rung.scoring.standings.Wordings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Test
    void tiersOfAnEarlierLadderFollowBehindUnderTheirCode() {
        var sums = List.of(
                new TierSum("platinum", 1, 2, new BigDecimal("5")), new TierSum("gold", 3, 4, new BigDecimal("15")));
        var figures = new Figures.TierFigures(new Freshness(null, true, List.of()), sums);

        var report = TierReport.of(TODAY, figures, false, People.LADDER, Wordings.in("en"));

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
        var figures = new Figures.TierFigures(new Freshness(null, true, List.of()), List.of());

        var report = TierReport.of(TODAY, figures, true, People.LADDER, Wordings.in("en"));

        assertThat(report.tiers())
                .hasSize(4)
                .allMatch(row -> row.customers() == 0 && row.share().signum() == 0);
        assertThat(report.total().customers()).isZero();
    }

    @Test
    void loyaltyOfOneTierIsItsOwnTotal() {
        var period = new Period(TODAY.minusDays(30), TODAY);
        var people = List.of(
                People.seen(90).moved(60, "gold").paid(3, "10").person(),
                People.seen(90).paid(3, "10").person());
        var sums = People.collect(new Loyalty(period, "regular", RhythmTerms.DEFAULT).sums(), people);

        var report = LoyaltyReport.of(period, sums, People.LADDER.only("gold"), Wordings.in("en"));

        assertThat(report.tiers()).extracting(row -> row.tier()).containsExactly("gold");
        assertThat(report.total().buyers()).isEqualTo(1);
        assertThatThrownBy(() -> People.LADDER.only("tin")).hasMessageContaining("tier-unknown");
    }

    @Test
    void costsAreDividedAmongWhomTheyWereSpentOn() {
        var people = List.of(
                People.seen(90).paid(80, "1").paid(20, "1").person(),
                People.seen(20).paid(20, "1").person(),
                People.seen(20).paid(19, "1").person());

        var row = costs(people, JUNE, YearMonth.of(2020, 1));

        assertThat(row.newCustomers()).isEqualTo(2);
        assertThat(row.retainedCustomers()).isEqualTo(1);
        assertThat(row.costPerNewCustomer()).isEqualTo(new Money(new BigDecimal("50.05"), "CNY"));
        assertThat(row.costPerRetainedCustomer()).isEqualTo(new Money(new BigDecimal("30.00"), "CNY"));
    }

    @Test
    void withoutCustomersNobodyCostAnything() {
        var row = costs(List.of(), JUNE, YearMonth.of(2020, 1));

        assertThat(row.costPerNewCustomer()).isNull();
        assertThat(row.costPerRetainedCustomer()).isNull();
    }

    @Test
    void ofForgottenOrdersNobodyKnowsWhoWasRetained() {
        assertThat(costs(List.of(), JUNE, JUNE.plusMonths(1)).retainedCustomers())
                .isNull();
    }

    @Test
    void lossesAreToldByReasonTheMostFrequentFirst() {
        var report = LossReport.of(People.collect(
                Losses.statistics(),
                List.of(
                        People.seen(900)
                                .paid(700, "1")
                                .standing("lost", "silence")
                                .person(),
                        People.seen(900)
                                .paid(700, "1")
                                .standing("lost", "incident", "silence")
                                .person(),
                        People.seen(900)
                                .paid(200, "1")
                                .standing("dormant", "silence", "incident")
                                .person(),
                        People.seen(900).standing("lost", "silence").person(),
                        People.seen(900).paid(3, "1").standing("mature").person())));

        assertThat(report.customersWhoBought()).isEqualTo(4);
        assertThat(report.lossRate()).isEqualByComparingTo("0.5");
        assertThat(report.reasons())
                .containsExactly(new LossReport.Row("incident", 1, 1), new LossReport.Row("silence", 1, 0));
    }

    @Test
    void aCostIsAnAmountOfTheStoresMoneyForAMonthThatHasBegun() {
        var cost = new CostEntry(cny("100"), cny("0")).of(JUNE, "CNY", Instant.EPOCH);

        assertThat(cost.month).isEqualTo("2026-06-01");
        assertThat(cost.acquisition).isEqualByComparingTo("100");
        assertThatThrownBy(() -> new CostEntry(cny("-1"), cny("0")).of(JUNE, "CNY", Instant.EPOCH))
                .hasMessageContaining("amount-negative");
        var euro = new Money(BigDecimal.ONE, "EUR");
        assertThatThrownBy(() -> new CostEntry(cny("1"), euro).of(JUNE, "CNY", Instant.EPOCH))
                .hasMessageContaining("currency-unknown");
        assertThat(CostEntry.month("2026-06", JUNE)).isEqualTo(JUNE);
        assertThatThrownBy(() -> CostEntry.month("2026-07", JUNE)).hasMessageContaining("date-in-future");
        assertThatThrownBy(() -> CostEntry.month("June", JUNE)).hasMessageContaining("month-malformed");
    }

    private static CostReport.Row costs(List<Person> people, YearMonth month, YearMonth earliest) {
        var cost = new Cost();
        cost.month = month.atDay(1);
        cost.acquisition = new BigDecimal("100.10");
        cost.retention = new BigDecimal("30");
        var cohorts = People.collect(Cohorts.by(TODAY), people);
        return CostReport.of(List.of(cost), cohorts, earliest, "CNY").months().getFirst();
    }

    private static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
