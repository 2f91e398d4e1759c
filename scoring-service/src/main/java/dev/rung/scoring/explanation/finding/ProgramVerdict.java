package dev.rung.scoring.explanation.finding;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.scoring.assessment.program.TierProgram;
import org.jspecify.annotations.Nullable;

/// The verdict of the requested policy on the finding.
public sealed interface ProgramVerdict {

    /// @param isRecorded whether it was said then, and not by a policy that was asked later
    record Known(ProgramResult sum, boolean isRecorded) implements ProgramVerdict {}

    /// As much as was recorded.
    record Partly(
            @Nullable Integer policyVersion,
            TierRef tier,
            @Nullable Long growthValue,
            @Nullable Keep keep) implements ProgramVerdict {}

    /// A policy of today cannot be asked about what was not kept.
    record Unknown(int policyVersion) implements ProgramVerdict {}

    static ProgramVerdict ofThen(TierFinding finding) {
        return switch (finding) {
            case TierFinding.WithGrounds it -> new Known(it.sum(), true);
            case TierFinding.NoDecision it -> new Known(it.sum(), true);
            case TierFinding.WithoutGrounds(var it) ->
                new Partly(it.made().policyVersion(), it.tier(), it.growthValue(), it.keep());
            case TierFinding.NotRetained it -> new Partly(null, it.tier(), null, null);
        };
    }

    /// Where the policy in force is the one that decided, it says what it said.
    static ProgramVerdict of(TierProgram inForce, TierFinding finding) {
        return switch (finding) {
            case TierFinding.WithGrounds it -> of(inForce, it.sum(), it.inputs());
            case TierFinding.NoDecision it -> of(inForce, it.sum(), it.inputs());
            case TierFinding.WithoutGrounds _, TierFinding.NotRetained _ -> new Unknown(inForce.version());
        };
    }

    private static ProgramVerdict of(TierProgram inForce, ProgramResult recorded, @Nullable RetainedInputs inputs) {
        if (inForce.version() == recorded.policyVersion()) {
            return new Known(recorded, true);
        }
        return inputs == null ? new Unknown(inForce.version()) : new Known(inputs.by(inForce), false);
    }
}
