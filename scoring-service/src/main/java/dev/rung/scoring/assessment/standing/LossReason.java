package dev.rung.scoring.assessment.standing;

/// Why a tier was lost. The codes are stable: events and people cite them.
public enum LossReason {
    /// The cycle, the warning and the grace are over.
    CYCLE_END("cycle-end"),
    /// An order that the tier was reached with was refunded.
    REFUND("refund"),
    /// Corrected data shows that the threshold was not reached.
    CORRECTION("correction"),
    /// A new policy asks for more.
    POLICY("policy"),
    /// A granted tier ran out or was withdrawn.
    OVERRIDE_END("override-end"),
    /// The tier came from another customer, and the merge was undone.
    MERGE_UNDONE("merge-undone");

    private final String code;

    LossReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
