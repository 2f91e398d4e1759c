package dev.rung.scoring.explanation.finding;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.harder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.Crowd;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.population.scan.PopulationMember;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// An explanation and a dry run agree on how a new policy would have assessed a customer.
class AsADryRunSaysTest {

    private static final AssessmentDate TODAY = AssessmentDate.caughtUp(daysAgo(0), SHANGHAI);
    private static final TierProgram NEW = harder();

    @Property(tries = 50)
    void anExplanationByANewPolicyNamesTheTierOfItsDryRun(@ForAll("members") List<PopulationMember> members) {
        assertThat(members).allSatisfy(member -> {
            var explained = new RetainedInputs(member.state(), TODAY).by(NEW);
            var tried = member.assess(NEW, TODAY);

            assertThat(explained.standing()).isEqualTo(tried.shown().on(tried.tier()));
        });
    }

    @Provide
    Arbitrary<List<PopulationMember>> members() {
        return Crowd.members(V1, 10);
    }
}
