package dev.rung.scoring.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as rows and columns.
///
/// @param columns their names, the same in every language, so that a sheet's formulas survive a change of it
/// @param rows each with a cell per column: a text, a number, a date; null is empty
record Table(List<String> columns, List<List<@Nullable Object>> rows) {

    static Table of(String... columns) {
        return new Table(List.of(columns), new ArrayList<>());
    }

    Table row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /// What can be shown so.
    interface Tabular {

        Table table();
    }
}
