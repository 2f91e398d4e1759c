package dev.rung.scoring.population.dryrun;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import java.time.Instant;
import java.util.function.Consumer;

/// Policies tried against the one that is shipped, today.
final class Trials {

    static final Instant NOW = daysAgo(0);
    static final AssessmentDate TODAY = AssessmentDate.caughtUp(NOW, SHANGHAI);

    private Trials() {}

    static PolicyTrial of(TierProgram candidate) {
        return new PolicyTrial(V1, candidate, TODAY);
    }

    /// Version 2, which differs from the shipped one in this.
    static TierProgram but(Consumer<ObjectNode> change) {
        return PoliciesOfTests.but(policy -> change.accept(policy.put("version", 2)));
    }

    static void threshold(ObjectNode policy, int rank, long enter, long keep) {
        ((ObjectNode) policy.at("/ladder/" + rank)).put("enter", enter).put("keep", keep);
    }
}
