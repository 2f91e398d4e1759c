package dev.rung.benefits.adjustment;

/// Why people give or take points. The codes are on the wire and in the table.
final class AdjustmentReason {

    /// Goodwill; a correction of what was booked wrongly; a compensation for what the store did not do; points
    /// brought along from elsewhere; points that were got by misuse.
    static final String CODES = "goodwill|correction|compensation|migration|misuse";

    private AdjustmentReason() {}
}
