package dev.rung.scoring.state.transition;

import dev.rung.contracts.scoring.Grounds;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.state.CustomerState;

/// The grounds that a decision carries, so that it can be explained a year later.
final class DecisionGrounds {

    private DecisionGrounds() {}

    static Grounds grounds(CustomerState before, AssessmentDate today, Assessment assessment) {
        return new Grounds(
                assessment.shown().on(assessment.tier()),
                assessment.growthValue(),
                assessment.components(),
                assessment.rfm(),
                assessment.next(),
                assessment.keep(),
                today.date(),
                today.caughtUp(),
                before.revision() + 1);
    }
}
