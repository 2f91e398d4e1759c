package dev.rung.scoring.insight.figures;

import static dev.rung.scoring.insight.figures.People.TODAY;
import static dev.rung.scoring.insight.figures.People.answer;
import static dev.rung.scoring.insight.figures.People.arrive;
import static dev.rung.scoring.insight.figures.People.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.insight.figures.PurchaseFigures.Cohort;
import dev.rung.scoring.insight.figures.PurchaseFigures.Cohorts;
import dev.rung.scoring.insight.figures.PurchaseFigures.Loyalty;
import dev.rung.scoring.insight.figures.PurchaseFigures.TierActivity;
import dev.rung.scoring.insight.figures.PurchaseFigures.TierPurchases;
import dev.rung.scoring.lifecycle.LossStatistics;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import dev.rung.testing.Servers;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class PurchaseFiguresTest {

    private static final Period QUARTER = new Period(TODAY.minusDays(89), TODAY);
    private static final YearMonth MARCH = YearMonth.of(2001, 3);
    private static final YearMonth APRIL = YearMonth.of(2001, 4);
    private static final YearMonth JUNE = YearMonth.of(2001, 6);

    @Inject
    PurchaseFigures figures;

    @Inject
    @CacheName("loyalty")
    Cache answers;

    @AfterEach
    void nobodyStays() throws SQLException {
        People.leave();
        answers.invalidateAll().await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void whoBuysTwiceInThePeriodBoughtAgain() throws SQLException {
        arrive(
                seen(300).paid(10, "10").paid(5, "25.50"),
                seen(300).paid(89, "1"),
                seen(300).paid(90, "1000"),
                seen(300));

        assertThat(loyalty(QUARTER).bought())
                .containsExactly(new TierPurchases("regular", 2, 1, 3, new BigDecimal("36.50")));
    }

    @Test
    void theTierBeforeThePeriodChoosesTheGroup() throws SQLException {
        arrive(
                seen(300).moved(90, "gold").paid(1, "10"),
                seen(300).moved(89, "gold").paid(1, "10"),
                seen(5).moved(5, "gold").paid(1, "10"));

        assertThat(loyalty(QUARTER).bought())
                .containsExactlyInAnyOrder(
                        new TierPurchases("gold", 1, 0, 1, new BigDecimal("10")),
                        new TierPurchases("regular", 2, 0, 2, new BigDecimal("20")));
    }

    @Test
    void whoWasActiveAndStaysSilentIsLost() throws SQLException {
        arrive(
                seen(400).paid(120, "1").paid(110, "1").paid(100, "1"),
                seen(400).paid(120, "1").paid(110, "1").paid(100, "1").paid(1, "1"),
                // gone before, never bought, came later
                seen(900).paid(700, "1"),
                seen(400),
                seen(30).paid(30, "1"));

        assertThat(loyalty(QUARTER).active()).isEqualTo(Map.of("regular", new TierActivity(2, 0, 1)));
    }

    @Test
    void whoSleepsIsNotLostYet() throws SQLException {
        arrive(seen(400).moved(350, "gold").paid(300, "1").paid(240, "1").paid(180, "1"));

        assertThat(loyalty(new Period(TODAY.minusDays(150), TODAY.plusDays(10))).active())
                .isEqualTo(Map.of("gold", new TierActivity(1, 1, 0)));
    }

    /// Asked again after the first answer is forgotten.
    @Test
    void theSameQuestionIsAnsweredAlikeForAMinute() throws SQLException {
        arrive(seen(300).paid(10, "10"));
        var first = loyalty(QUARTER);
        arrive(seen(300).paid(10, "10"));

        assertThat(loyalty(QUARTER)).isEqualTo(first);
        answers.invalidateAll().await().atMost(Duration.ofSeconds(30));
        assertThat(loyalty(QUARTER).bought().getFirst().buyers()).isEqualTo(2);
    }

    @Test
    void whoBoughtBeforeTheMonthAndInItIsRetained() throws SQLException {
        marchAndApril();

        var cohorts = cohorts(TODAY);

        assertThat(cohorts.byMonth()).containsOnlyKeys(MARCH, APRIL);
        assertThat(cohorts.newIn(MARCH)).isEqualTo(2);
        assertThat(cohorts.byMonth().get(MARCH)).isEqualTo(new Cohort(2, Map.of(APRIL, 1L, JUNE, 1L)));
        assertThat(cohorts.newIn(APRIL)).isEqualTo(1);
        assertThat(cohorts.retainedIn(APRIL)).isEqualTo(1);
        assertThat(cohorts.retainedIn(JUNE)).isEqualTo(2);
        assertThat(cohorts.retainedIn(MARCH)).isZero();
    }

    @Test
    void whatIsDatedInTheFutureHasNotHappened() throws SQLException {
        arrive(bought("2001-03-01", "2001-04-11"), bought("2001-05-01"));

        var cohorts = cohorts(LocalDate.of(2001, 4, 10));

        assertThat(cohorts.newIn(YearMonth.of(2001, 5))).isZero();
        assertThat(cohorts.retainedIn(APRIL)).isZero();
    }

    @Test
    void anOrderGivenBackWinsNobodyAndBringsNobodyBack() throws SQLException {
        var date = LocalDate.of(2001, 3, 1);
        arrive(
                People.seenOn(date).refunded(date, "5", "5"),
                People.seenOn(date).paidOn(date, "5").refunded(date.plusMonths(1), "7", "7"));

        assertThat(cohorts(TODAY).newIn(MARCH)).isEqualTo(1);
        assertThat(cohorts(TODAY).retainedIn(APRIL)).isZero();
    }

    @Test
    void buyersAndTheirOrdersAreThoseOfTheTiersAndOfTheCohorts() throws SQLException {
        var random = new Random(7);
        var period = new Period(TODAY.minusDays(200), TODAY);
        for (int i = 0; i < 20; i++) {
            arrive(People.any(random));
            answers.invalidateAll().await().atMost(Duration.ofSeconds(30));

            var bought = loyalty(period).bought();
            var cohorts = cohorts(TODAY);

            assertThat(bought.stream().mapToLong(TierPurchases::buyers).sum())
                    .isEqualTo(cohorts.byMonth().values().stream()
                            .mapToLong(Cohort::size)
                            .sum());
            assertThat(bought)
                    .allSatisfy(sum -> assertThat(sum.repeatBuyers()).isLessThanOrEqualTo(sum.buyers()))
                    .allSatisfy(
                            sum -> assertThat(sum.orders()).isGreaterThanOrEqualTo(sum.buyers() + sum.repeatBuyers()));
            People.leave();
        }
    }

    @Test
    void lossesAreCountedByTheWeightiestReasonOfWhoEverBought() throws SQLException {
        var before = losses();
        arrive(
                seen(900).paid(700, "1").standing("lost", "silence"),
                seen(900).paid(700, "1").standing("lost", "incident", "silence"),
                seen(900).paid(200, "1").standing("dormant", "silence", "incident"),
                seen(900).standing("lost", "silence"),
                seen(900).paid(3, "1").standing("mature"));

        var after = losses();

        assertThat(after.buyers() - before.buyers()).isEqualTo(4);
        assertThat(after.lost() - before.lost()).isEqualTo(2);
        assertThat(after.dormant() - before.dormant()).isEqualTo(1);
        assertThat(after.byReason()).containsKeys("incident", "silence");
    }

    private static void marchAndApril() throws SQLException {
        arrive(
                bought("2001-03-31", "2001-04-01", "2001-04-30", "2001-06-02"),
                bought("2001-03-01", "2001-03-02"),
                bought("2001-04-15", "2001-06-30"),
                seen(80));
    }

    private static People bought(String... dates) {
        var customer = People.seenOn(LocalDate.parse(dates[0]));
        for (var date : dates) {
            customer.paidOn(LocalDate.parse(date), "10");
        }
        return customer;
    }

    private Loyalty loyalty(Period period) {
        return answer(() -> figures.loyalty(period, "regular", RhythmTerms.DEFAULT));
    }

    private Cohorts cohorts(LocalDate today) {
        return answer(() -> figures.cohorts(today));
    }

    private LossStatistics losses() {
        return answer(() -> figures.losses());
    }
}
