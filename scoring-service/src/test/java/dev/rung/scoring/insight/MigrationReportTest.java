package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.insight.MigrationReport.Cell;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.figures.TierFigures.TierMigration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MigrationReportTest {

    private static final Period MONTH = new Period(TODAY.minusDays(30), TODAY);

    @Test
    void moversAreCountedOfAllAndOfTheirRow() {
        var report = report(
                new TierMigration("regular", "gold", 1),
                new TierMigration("regular", "regular", 1),
                new TierMigration("gold", "silver", 1),
                new TierMigration("gold", "gold", 2),
                new TierMigration(null, "bronze", 1));

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
        var report = report();

        assertThat(report.total().moversOfAll()).isNull();
        assertThat(row(report, "gold").moversOfRow()).isNull();
    }

    @Test
    void aTierThatIsNoLongerOnTheLadderHasARowAndIsNeitherUpNorDown() {
        var report = report(new TierMigration("platinum", "gold", 1));

        assertThat(cell(report, "platinum", "gold").customers()).isEqualTo(1);
        assertThat(report.total().movers()).isEqualTo(1);
        assertThat(report.total().ups() + report.total().downs()).isZero();
    }

    @Property(tries = 200)
    void rowsAndColumnsSumToTheirTiersAndMoversGoUpOrDown(@ForAll("moves") List<TierMigration> moves) {
        var report = MigrationReport.of(MONTH, moves, Ladders.LADDER);

        for (var tier : Ladders.TIERS) {
            assertThat(row(report, tier).customers())
                    .isEqualTo(sum(moves.stream().filter(move -> tier.equals(move.from()))));
            assertThat(arrivals(report, tier)).isEqualTo(sum(moves.stream().filter(move -> tier.equals(move.to()))));
        }
        assertThat(report.total().ups() + report.total().downs())
                .isEqualTo(report.total().movers());
    }

    @Property(tries = 200)
    void sharesSumToOneOfAllAndOfEachRow(@ForAll("moves") List<TierMigration> moves) {
        var report = MigrationReport.of(MONTH, moves, Ladders.LADDER);
        var cells = report.rows().stream().flatMap(row -> row.to().stream()).toList();

        assertThat(shares(cells.stream().map(Cell::shareOfAll)))
                .isEqualByComparingTo(report.total().customers() == 0 ? "0" : "1");
        for (var row : report.rows()) {
            assertThat(shares(row.to().stream().map(Cell::shareOfRow)))
                    .isEqualByComparingTo(row.customers() == 0 ? "0" : "1");
        }
    }

    @Provide
    Arbitrary<List<TierMigration>> moves() {
        var ways = new ArrayList<TierMigration>();
        for (var to : Ladders.TIERS) {
            ways.add(new TierMigration(null, to, 0));
            Ladders.TIERS.forEach(from -> ways.add(new TierMigration(from, to, 0)));
        }
        return Arbitraries.longs().between(0, 40).list().ofSize(ways.size()).map(counts -> {
            var moves = new ArrayList<TierMigration>();
            for (int i = 0; i < ways.size(); i++) {
                moves.add(new TierMigration(ways.get(i).from(), ways.get(i).to(), counts.get(i)));
            }
            return moves.stream().filter(move -> move.customers() > 0).toList();
        });
    }

    private static MigrationReport report(TierMigration... moves) {
        return MigrationReport.of(MONTH, List.of(moves), Ladders.LADDER);
    }

    private static MigrationReport.MigrationRow row(MigrationReport report, String from) {
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

    private static long sum(Stream<TierMigration> moves) {
        return moves.mapToLong(TierMigration::customers).sum();
    }

    private static BigDecimal shares(Stream<BigDecimal> shares) {
        return shares.map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
