package dev.rung.customer.imports.run;

import org.jspecify.annotations.Nullable;

/// Decides whether a row's turn has come, by the line that stands for its customer or order.
final class RowKeyPolicy {

    private RowKeyPolicy() {}

    enum RowTurn {
        DUE,
        /// It was taken in before an interruption. Meanwhile somebody else may have changed what it is about.
        DONE,
        /// An earlier row of the file counts.
        REPEATED
    }

    /// @param standing null: none
    static RowTurn of(boolean isDryRun, int line, @Nullable Integer standing) {
        if (standing == null) {
            return RowTurn.DUE;
        }
        if (standing != line) {
            return RowTurn.REPEATED;
        }
        return isDryRun ? RowTurn.DUE : RowTurn.DONE;
    }
}
