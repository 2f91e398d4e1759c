package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.insight.RetentionReport.Month;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CohortsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final List<Person> PEOPLE = List.of(
            bought("2026-03-31", "2026-04-01", "2026-04-30", "2026-06-02"),
            bought("2026-03-01", "2026-03-02"),
            bought("2026-04-15", "2026-06-30"),
            People.seen(80).person());

    @Test
    void whoBoughtAgainInALaterMonthIsCountedOnceForIt() {
        var report = report(PEOPLE, MARCH, JUNE);

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
        assertThat(report(PEOPLE, APRIL, JUNE).cohorts())
                .extracting(row -> row.month())
                .containsExactly(APRIL);
    }

    @Test
    void whoBoughtBeforeTheMonthAndInItIsRetained() {
        var cohorts = People.collect(Cohorts.by(TODAY), PEOPLE);

        assertThat(cohorts.newIn(APRIL)).isEqualTo(1);
        assertThat(cohorts.retainedIn(APRIL)).isEqualTo(1);
        assertThat(cohorts.retainedIn(JUNE)).isEqualTo(2);
        assertThat(cohorts.retainedIn(MARCH)).isZero();
    }

    @Test
    void whatIsDatedInTheFutureHasNotHappened() {
        var cohorts = People.collect(
                Cohorts.by(LocalDate.of(2026, 4, 10)),
                List.of(bought("2026-03-01", "2026-04-11"), bought("2026-05-01")));

        assertThat(cohorts.newIn(YearMonth.of(2026, 5))).isZero();
        assertThat(cohorts.retainedIn(APRIL)).isZero();
    }

    @Property(tries = 200)
    void retentionIsAShareAndEveryBuyerIsInOneCohort(@ForAll("people") List<Person> people) {
        var report = report(people, YearMonth.of(2020, 1), YearMonth.from(TODAY));

        assertThat(report.cohorts())
                .allSatisfy(row -> assertThat(row.months())
                        .allSatisfy(
                                month -> assertThat(month.retentionRate()).isBetween(BigDecimal.ZERO, BigDecimal.ONE)));
        assertThat(report.cohorts().stream()
                        .mapToLong(row -> row.newCustomers())
                        .sum())
                .isEqualTo(people.stream().filter(Person::everBought).count());
        assertThat(People.collectInHalves(Cohorts.by(TODAY), people))
                .isEqualTo(People.collect(Cohorts.by(TODAY), people));
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return People.any();
    }

    private static Person bought(String... dates) {
        var customer = People.seenOn(LocalDate.parse(dates[0]));
        for (var date : dates) {
            customer.paidOn(LocalDate.parse(date), "10");
        }
        return customer.person();
    }

    private static RetentionReport report(List<Person> people, YearMonth earliest, YearMonth present) {
        return RetentionReport.of(People.collect(Cohorts.by(TODAY), people), earliest, present);
    }
}
