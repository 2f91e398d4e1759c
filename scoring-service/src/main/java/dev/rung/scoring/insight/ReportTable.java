package dev.rung.scoring.insight;

import dev.rung.platform.csv.CsvFile;
import dev.rung.platform.locale.MessageBundle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report as rows and columns.
///
/// @param columns their codes; a file names them in the language of who asks for it
/// @param rows each with a cell per column: a text, a number, a date; null is empty
public record ReportTable(List<String> columns, List<List<@Nullable Object>> rows) {

    public static ReportTable of(String... columns) {
        return new ReportTable(List.of(columns), new ArrayList<>());
    }

    public ReportTable row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    String csv(MessageBundle texts) {
        return CsvFile.heads(columns, texts) + CsvFile.lines(rows);
    }

    /// A report that can be shown as a table. Its field `definitions` says where each of its figures is defined.
    public interface Tabular {

        ReportTable table();

        /// The business date that it is of, by which its file is called; null where it is of a period.
        default @Nullable LocalDate day() {
            return null;
        }

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
