package dev.rung.scoring.insight;

import dev.rung.platform.csv.CsvFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report as rows and columns.
///
/// @param columns their names, the same in every language, so that a sheet's formulas survive a change of it
/// @param rows each with a cell per column: a text, a number, a date; null is empty
public record ReportTable(List<String> columns, List<List<@Nullable Object>> rows) {

    public static ReportTable of(String... columns) {
        return new ReportTable(List.of(columns), new ArrayList<>());
    }

    public ReportTable row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    String csv() {
        return CsvFile.lines(Stream.concat(Stream.of(columns), rows.stream()).toList());
    }

    /// A report that can be shown as a table. Its field `definitions` says where each of its figures is defined.
    public interface Tabular {

        ReportTable table();

        /// Links from figures to their definitions: `lossRate` is defined at `#loss-rate`. One that is called
        /// otherwise than its definition is named with it: `orders=period-orders`.
        static Map<String, String> links(String... figures) {
            var links = new LinkedHashMap<String, String>();
            for (var figure : figures) {
                var named = figure.split("=", 2);
                var definition = named.length == 2
                        ? named[1]
                        : figure.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                links.put(named[0], "/api/v1/insight/definitions#" + definition);
            }
            return links;
        }
    }
}
