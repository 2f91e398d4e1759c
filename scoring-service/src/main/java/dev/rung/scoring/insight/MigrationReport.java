package dev.rung.scoring.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.scoring.insight.Table.Tabular;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who went from which tier to which between the ends of two business dates.
///
/// @param rows one per tier, the lowest first, each with a cell per tier
/// @param entries those who were not seen yet at the end of `from`, by the tier they came to
@RegisterForReflection(ignoreNested = false)
record MigrationReport(
        LocalDate from, LocalDate to, List<Row> rows, Row entries, Total total, Map<String, String> definitions)
        implements Tabular {

    private static final Map<String, String> LINKS = Link.and(
            Link.of(
                    "shareOfAll",
                    "shareOfRow",
                    "movers",
                    "moversOfAll",
                    "moversOfRow",
                    "ups",
                    "downs",
                    "entries",
                    "exits"),
            "customers",
            "migrated-customers");

    /// @param from the tier; absent for entries
    /// @param moversOfRow absent where the row is empty, and for entries, as are the movers
    record Row(
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
    record Total(
            long customers,
            long movers,
            @Nullable BigDecimal moversOfAll,
            long ups,
            long downs,
            long entries,
            long exits) {}

    static MigrationReport of(Period period, Map<Migration, Long> counts, Ladder ladder) {
        var tiers = ladder.codes();
        var matrix = tiers.stream().map(from -> counts(from, counts, tiers)).toList();
        var ofAll = Shares.of(matrix.stream().flatMap(List::stream).toList());
        var rows = IntStream.range(0, tiers.size())
                .mapToObj(i -> row(
                        tiers.get(i),
                        cells(tiers, matrix.get(i), ofAll.subList(i * tiers.size(), (i + 1) * tiers.size()))))
                .toList();
        var entered = cells(tiers, counts(null, counts, tiers), null);
        var entries = new Row(null, sum(entered), entered, null, null);
        return new MigrationReport(
                period.from(), period.to(), rows, entries, total(rows, entries, counts, ladder), LINKS);
    }

    @Override
    public Table table() {
        var table = Table.of("from", "to", "customers", "shareOfAll", "shareOfRow");
        rows.forEach(row -> addTo(table, row));
        addTo(table, entries);
        return table;
    }

    private static void addTo(Table table, Row row) {
        row.to()
                .forEach(cell ->
                        table.row(row.from(), cell.to(), cell.customers(), cell.shareOfAll(), cell.shareOfRow()));
    }

    private static List<Long> counts(@Nullable String from, Map<Migration, Long> counts, List<String> tiers) {
        return tiers.stream()
                .map(to -> counts.getOrDefault(new Migration(from, to), 0L))
                .toList();
    }

    private static List<Cell> cells(List<String> tiers, List<Long> row, @Nullable List<BigDecimal> ofAll) {
        var ofRow = Shares.of(row);
        return IntStream.range(0, tiers.size())
                .mapToObj(i -> new Cell(tiers.get(i), row.get(i), ofAll == null ? null : ofAll.get(i), ofRow.get(i)))
                .toList();
    }

    private static Row row(String from, List<Cell> cells) {
        long customers = sum(cells);
        long movers = sum(cells.stream().filter(cell -> !cell.to().equals(from)).toList());
        return new Row(from, customers, cells, movers, Shares.rate(movers, customers));
    }

    private static Total total(List<Row> rows, Row entries, Map<Migration, Long> counts, Ladder ladder) {
        long customers = rows.stream().mapToLong(Row::customers).sum();
        long movers = rows.stream()
                .flatMap(row -> row.to().stream().filter(cell -> !cell.to().equals(row.from())))
                .mapToLong(Cell::customers)
                .sum();
        return new Total(
                customers,
                movers,
                Shares.rate(movers, customers),
                Migration.count(counts, ladder, 1),
                Migration.count(counts, ladder, -1),
                entries.customers(),
                0);
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::customers).sum();
    }
}
