package dev.rung.scoring.explanation;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.explanation.Finding.Forgotten;
import dev.rung.scoring.explanation.Finding.Founded;
import dev.rung.scoring.explanation.Finding.Undecided;
import dev.rung.scoring.explanation.Finding.Unfounded;
import org.jspecify.annotations.Nullable;

/// What the policy that was asked for says of what was found.
sealed interface Verdict {

    /// @param isRecorded whether it was said then, and not by a policy that was asked later
    record Known(Sum sum, boolean isRecorded) implements Verdict {}

    /// As much as was recorded.
    record Partly(
            @Nullable Integer policyVersion,
            TierRef tier,
            @Nullable Long growthValue,
            @Nullable Keep keep) implements Verdict {}

    /// A policy of today cannot be asked about what was not kept.
    record Unknown(int policyVersion) implements Verdict {}

    static Verdict ofThen(Finding finding) {
        return switch (finding) {
            case Founded it -> new Known(it.sum(), true);
            case Undecided it -> new Known(it.sum(), true);
            case Unfounded(var it) -> new Partly(it.made().policyVersion(), it.tier(), it.growthValue(), it.keep());
            case Forgotten it -> new Partly(null, it.tier(), null, null);
        };
    }

    /// Where the policy in force is the one that decided, it says what it said.
    static Verdict of(Policy inForce, Finding finding) {
        return switch (finding) {
            case Founded it -> of(inForce, it.sum(), it.inputs());
            case Undecided it -> of(inForce, it.sum(), it.inputs());
            case Unfounded _, Forgotten _ -> new Unknown(inForce.version());
        };
    }

    private static Verdict of(Policy inForce, Sum recorded, @Nullable Inputs inputs) {
        if (inForce.version() == recorded.policyVersion()) {
            return new Known(recorded, true);
        }
        return inputs == null ? new Unknown(inForce.version()) : new Known(inputs.by(inForce), false);
    }
}
