package dev.rung.scoring.state.transition;

import dev.rung.contracts.scoring.Grounds;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.state.CustomerState;

/// What a decision says of how it was made: without it nobody could be told in a year why.
final class DecidedOn {

    private DecidedOn() {}

    static Grounds grounds(CustomerState before, AssessmentDate today, Assessment assessment) {
        return new Grounds(
                assessment.shown().on(assessment.tier()),
                assessment.growthValue(),
                assessment.components(),
                assessment.rfm(),
                assessment.next(),
                assessment.keep(),
                today.date(),
                today.settled(),
                before.revision() + 1);
    }
}
