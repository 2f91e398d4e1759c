package dev.rung.scoring.population.dryrun;

import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.standing.LossReason;
import dev.rung.scoring.assessment.standing.TierChange;

/// Why somebody would stand elsewhere. The codes are stable: those of a loss are those that events tell.
enum MoveReason {
    /// The candidate asks for more than they have, and takes the tier at once.
    POLICY("policy"),
    CYCLE_END("cycle-end"),
    REFUND("refund"),
    CORRECTION("correction"),
    OVERRIDE_END("override-end"),
    MERGE_UNDONE("merge-undone"),
    /// The policy in force would raise them, the candidate would not, or not as far.
    NOT_REACHED("not-reached"),
    /// The candidate's ladder lacks the tier they have.
    TIER_GONE("tier-gone"),
    /// They have what the candidate asks for.
    REACHED("reached"),
    /// The policy in force would take the tier today, the candidate leaves it.
    KEPT("kept");

    static final String CODES =
            "policy|cycle-end|refund|correction|override-end|merge-undone|not-reached|tier-gone|reached|kept";

    private final String code;

    MoveReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /// @param present what the policy in force says
    /// @param then what the candidate says, which is another tier
    static MoveReason of(Assessment present, Assessment then, PolicyTrial trial) {
        if (!trial.candidate().has(present.tier().code())) {
            return TIER_GONE;
        }
        if (trial.steps(present.tier(), then.tier()) > 0) {
            return present.change() instanceof TierChange.Lost ? KEPT : REACHED;
        }
        return then.change() instanceof TierChange.Lost lost ? of(lost.reason()) : NOT_REACHED;
    }

    private static MoveReason of(LossReason loss) {
        return switch (loss) {
            case POLICY -> POLICY;
            case CYCLE_END -> CYCLE_END;
            case REFUND -> REFUND;
            case CORRECTION -> CORRECTION;
            case OVERRIDE_END -> OVERRIDE_END;
            case MERGE_UNDONE -> MERGE_UNDONE;
        };
    }
}
