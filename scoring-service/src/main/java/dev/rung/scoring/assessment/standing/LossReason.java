package dev.rung.scoring.assessment.standing;

/// Why a tier was lost. The codes are stable: events and people cite them.
public enum LossReason {
    /// The cycle, the warning and the grace are over.
    CYCLE_END("cycle-end"),
    /// Money went back that the tier was reached with.
    REFUND("refund"),
    /// What the tier was reached with turns out to have been less.
    CORRECTION("correction"),
    /// A new policy asks for more.
    POLICY("policy"),
    /// What a person granted ran out, or was taken back.
    OVERRIDE_END("override-end"),
    /// It came from a customer who is part of this one no longer.
    MERGE_UNDONE("merge-undone");

    private final String code;

    LossReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
