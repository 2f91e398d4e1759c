package dev.rung.scoring.insight;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.figures.TierFigures.TierMigration;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The customers who went from one tier to another between the ends of two business dates.
///
/// @param rows one per tier, the lowest first, each with a cell per tier
/// @param entries those who were not seen yet at the end of `from`, by the tier they came to
@RegisterForReflection(ignoreNested = false)
record MigrationReport(
        LocalDate from,
        LocalDate to,
        List<MigrationRow> rows,
        MigrationRow entries,
        MigrationTotal total,
        Map<String, String> definitions)
        implements Tabular {

    private static final Map<String, String> LINKS = Tabular.links(
            "shareOfAll",
            "shareOfRow",
            "movers",
            "moversOfAll",
            "moversOfRow",
            "ups",
            "downs",
            "entries",
            "exits",
            "customers=migrated-customers");

    /// @param from the tier; absent for entries
    /// @param moversOfRow absent where the row is empty, and for entries, as are the movers
    record MigrationRow(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String from,

            long customers,
            List<Cell> to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long movers,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal moversOfRow) {}

    /// @param shareOfAll absent for entries, who are not among all at the start
    record Cell(
            String to,
            long customers,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal shareOfAll,

            BigDecimal shareOfRow) {}

    /// @param customers at the end of `from`
    record MigrationTotal(
            long customers,
            long movers,
            @Nullable BigDecimal moversOfAll,
            long ups,
            long downs,
            long entries,
            long exits) {}

    /// @param moves at most one of each
    static MigrationReport of(Period period, List<TierMigration> moves, ReportLadder present) {
        var ladder = present.with(tiers(moves));
        var tiers = ladder.codes();
        var matrix = tiers.stream().map(from -> counts(from, moves, tiers)).toList();
        var ofAll = Shares.of(matrix.stream().flatMap(List::stream).toList());
        var rows = IntStream.range(0, tiers.size())
                .mapToObj(i -> row(
                        tiers.get(i),
                        cells(tiers, matrix.get(i), ofAll.subList(i * tiers.size(), (i + 1) * tiers.size()))))
                .toList();
        var entered = cells(tiers, counts(null, moves, tiers), null);
        var entries = new MigrationRow(null, sum(entered), entered, null, null);
        return new MigrationReport(
                period.from(), period.to(), rows, entries, total(rows, entries, moves, ladder), LINKS);
    }

    @Override
    public ReportTable table() {
        var table = ReportTable.of("from", "to", "customers", "shareOfAll", "shareOfRow");
        rows.forEach(row -> addTo(table, row));
        addTo(table, entries);
        return table;
    }

    private static void addTo(ReportTable table, MigrationRow row) {
        row.to()
                .forEach(cell ->
                        table.row(row.from(), cell.to(), cell.customers(), cell.shareOfAll(), cell.shareOfRow()));
    }

    private static Set<String> tiers(List<TierMigration> moves) {
        return moves.stream()
                .flatMap(move -> Stream.concat(Stream.ofNullable(move.from()), Stream.of(move.to())))
                .collect(toSet());
    }

    private static List<Long> counts(@Nullable String from, List<TierMigration> moves, List<String> tiers) {
        var counts = moves.stream()
                .filter(move -> Objects.equals(from, move.from()))
                .collect(toMap(TierMigration::to, TierMigration::customers));
        return tiers.stream().map(to -> counts.getOrDefault(to, 0L)).toList();
    }

    private static List<Cell> cells(List<String> tiers, List<Long> row, @Nullable List<BigDecimal> ofAll) {
        var ofRow = Shares.of(row);
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> new Cell(tiers.get(i), row.get(i), ofAll == null ? null : ofAll.get(i), ofRow.get(i)))
                .toList();
    }

    private static MigrationRow row(String from, List<Cell> cells) {
        long customers = sum(cells);
        long movers = sum(cells.stream().filter(cell -> !cell.to().equals(from)).toList());
        return new MigrationRow(from, customers, cells, movers, Shares.rate(movers, customers));
    }

    private static MigrationTotal total(
            List<MigrationRow> rows, MigrationRow entries, List<TierMigration> moves, ReportLadder ladder) {
        long customers = rows.stream().mapToLong(MigrationRow::customers).sum();
        long movers = rows.stream()
                .flatMap(row -> row.to().stream().filter(cell -> !cell.to().equals(row.from())))
                .mapToLong(Cell::customers)
                .sum();
        return new MigrationTotal(
                customers,
                movers,
                Shares.rate(movers, customers),
                moved(moves, ladder, 1),
                moved(moves, ladder, -1),
                entries.customers(),
                0);
    }

    /// Only between tiers that are on the ladder now.
    private static long moved(List<TierMigration> moves, ReportLadder ladder, int direction) {
        return moves.stream()
                .filter(move -> move.from() != null && ladder.compare(move.from(), move.to()) == direction)
                .mapToLong(TierMigration::customers)
                .sum();
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::customers).sum();
    }
}
