package dev.rung.local.imports;

import java.time.LocalDateTime;
import java.util.List;

/// All readable lines of one invoice, in the order of the file.
///
/// @param lines at least one
record Invoice(String number, List<Line> lines) {

    /// A credit note: money goes back.
    boolean isRefund() {
        return number.startsWith("C");
    }

    LocalDateTime at() {
        return lines.getFirst().at();
    }
}
