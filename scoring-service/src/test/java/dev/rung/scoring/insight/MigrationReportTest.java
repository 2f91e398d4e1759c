package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.insight.MigrationReport.Cell;
import dev.rung.scoring.insight.MigrationReport.Row;
import dev.rung.scoring.standings.Standings.TierSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MigrationReportTest {

    private static final Period MONTH = new Period(TODAY.minusDays(30), TODAY);

    @Test
    void moversAreCountedOfAllAndOfTheirRow() {
        var report = report(
                MONTH,
                List.of(
                        People.seen(90).moved(10, "gold").person(),
                        People.seen(90).person(),
                        People.seen(90).moved(60, "gold").moved(5, "silver").person(),
                        People.seen(90).moved(60, "gold").person(),
                        People.seen(90).moved(60, "gold").person(),
                        People.seen(3).moved(3, "bronze").person()));

        assertThat(cell(report, "regular", "gold"))
                .isEqualTo(new Cell("gold", 1, new BigDecimal("0.2000"), new BigDecimal("0.5000")));
        assertThat(row(report, "gold").movers()).isEqualTo(1);
        assertThat(row(report, "gold").moversOfRow()).isEqualByComparingTo("0.3333");
        assertThat(report.total().customers()).isEqualTo(5);
        assertThat(report.total().movers()).isEqualTo(2);
        assertThat(report.total().moversOfAll()).isEqualByComparingTo("0.4");
        assertThat(report.total().ups()).isEqualTo(1);
        assertThat(report.total().downs()).isEqualTo(1);
        assertThat(report.total().entries()).isEqualTo(1);
        assertThat(report.entries().to().get(1).customers()).isEqualTo(1);
    }

    @Test
    void nobodyMovesWhereNobodyIs() {
        var report = report(MONTH, List.of());

        assertThat(report.total().moversOfAll()).isNull();
        assertThat(row(report, "gold").moversOfRow()).isNull();
    }

    @Test
    void aTierThatIsNoLongerOnTheLadderHasARowAndIsNeitherUpNorDown() {
        var report = report(
                MONTH,
                List.of(People.seen(90).moved(60, "platinum").moved(2, "gold").person()));

        assertThat(cell(report, "platinum", "gold").customers()).isEqualTo(1);
        assertThat(report.total().movers()).isEqualTo(1);
        assertThat(report.total().ups() + report.total().downs()).isZero();
    }

    @Property(tries = 200)
    void rowsAreTheTiersAtTheStartAndColumnsThoseAtTheEnd(
            @ForAll("people") List<Person> people,
            @ForAll @IntRange(max = 120) int endAgo,
            @ForAll @IntRange(max = 100) int length) {
        var to = TODAY.minusDays(endAgo);
        var report = report(new Period(to.minusDays(length), to), people);

        for (var tier : People.TIERS) {
            assertThat(row(report, tier).customers()).isEqualTo(customers(people, to.minusDays(length), tier));
            assertThat(arrivals(report, tier)).isEqualTo(customers(people, to, tier));
        }
        assertThat(report.total().ups() + report.total().downs())
                .isEqualTo(report.total().movers());
    }

    @Property(tries = 200)
    void theNextPeriodBeginsWhereThisOneEnded(@ForAll("people") List<Person> people) {
        var first = report(new Period(TODAY.minusDays(120), TODAY.minusDays(60)), people);
        var second = report(new Period(TODAY.minusDays(60), TODAY), people);

        for (var tier : People.TIERS) {
            assertThat(row(second, tier).customers()).isEqualTo(arrivals(first, tier));
        }
    }

    @Property(tries = 200)
    void sharesSumToOneOfAllAndOfEachRow(@ForAll("people") List<Person> people) {
        var report = report(MONTH, people);
        var cells = report.rows().stream().flatMap(row -> row.to().stream()).toList();

        assertThat(sum(cells.stream().map(Cell::shareOfAll)))
                .isEqualByComparingTo(report.total().customers() == 0 ? "0" : "1");
        for (var row : report.rows()) {
            assertThat(sum(row.to().stream().map(Cell::shareOfRow)))
                    .isEqualByComparingTo(row.customers() == 0 ? "0" : "1");
        }
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return People.any();
    }

    private static MigrationReport report(Period period, List<Person> people) {
        var counts = People.collect(Migration.counts(period, "regular"), people);
        return MigrationReport.of(period, counts, People.LADDER.with(Migration.tiers(counts)));
    }

    private static Row row(MigrationReport report, String from) {
        return report.rows().stream()
                .filter(row -> from.equals(row.from()))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(MigrationReport report, String from, String to) {
        return row(report, from).to().stream()
                .filter(cell -> cell.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static long arrivals(MigrationReport report, String tier) {
        return Stream.concat(report.rows().stream(), Stream.of(report.entries()))
                .flatMap(row -> row.to().stream())
                .filter(cell -> cell.to().equals(tier))
                .mapToLong(Cell::customers)
                .sum();
    }

    private static long customers(List<Person> people, LocalDate date, String tier) {
        return People.collect(new TiersOn(date, date, "regular").sums(), people).stream()
                .filter(sum -> sum.tier().equals(tier))
                .mapToLong(TierSum::customers)
                .sum();
    }

    private static BigDecimal sum(Stream<BigDecimal> shares) {
        return shares.map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
