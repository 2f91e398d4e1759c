package dev.rung.local.imports.file;

import java.time.LocalDateTime;
import java.util.List;

/// All readable lines of one invoice, in the order of the file.
///
/// @param lines at least one
public record Invoice(String number, List<InvoiceLine> lines) {

    /// A credit note: money goes back.
    public boolean isRefund() {
        return number.startsWith("C");
    }

    public LocalDateTime at() {
        return lines.getFirst().at();
    }
}
