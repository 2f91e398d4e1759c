package dev.rung.local.imports.file;

/// A line that is not part of any event.
///
/// @param line its number in the file
/// @param reason a code: one of [RefusalReason], or the customer service's own for the event that the line was part of
public record Refusal(long line, String invoice, String reason) {

    public static Refusal of(InvoiceLine line, RefusalReason reason) {
        return new Refusal(line.number(), line.invoice(), reason.code());
    }
}
