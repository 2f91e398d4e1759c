package dev.rung.scoring.state.transition;

import dev.rung.contracts.scoring.Grounds;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.CustomerStateFormat;
import java.util.Base64;

/// What a decision keeps of what it was made from. Decisions are rare, a few in a customer's life: some kilobytes
/// each are little, and without them nobody could be told in a year why.
final class DecidedOn {

    private DecidedOn() {}

    /// @param before with the standing before: the one after would hide what another policy had made of it
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
                before.revision() + 1,
                Base64.getEncoder().encodeToString(CustomerStateFormat.write(before)));
    }
}
