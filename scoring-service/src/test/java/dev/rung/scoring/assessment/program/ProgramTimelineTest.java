package dev.rung.scoring.assessment.program;

import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.assessment.program.ProgramTimeline.Term;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The first version always counted, the second for twenty days, the third for ten.
class ProgramTimelineTest {

    private static final TierProgram V2 = PoliciesOfTests.harder();

    private static final TierProgram V3 = PoliciesOfTests.but(policy -> policy.put("version", 3));

    private final ProgramTimeline policies = new ProgramTimeline(
            List.of(new Term(V3, daysAgo(10)), new Term(V2, daysAgo(20)), new Term(V1, Instant.MIN)));

    @Test
    void aPolicyCountsFromTheMomentItBegins() {
        assertThat(policies.at(daysAgo(20).minusMillis(1))).isSameAs(V1);
        assertThat(policies.at(daysAgo(20))).isSameAs(V2);
        assertThat(policies.at(daysAgo(10).minusMillis(1))).isSameAs(V2);
        assertThat(policies.at(daysAgo(10))).isSameAs(V3);
        assertThat(policies.at(Instant.MAX)).isSameAs(V3);
    }

    @Test
    void theOneInForceIsTheNewest() {
        assertThat(policies.policy()).isSameAs(V3);
        assertThat(policies.began()).isEqualTo(daysAgo(10));
        assertThat(ProgramTimeline.of(V1).policy()).isSameAs(V1);
        assertThat(ProgramTimeline.of(V1).began()).isEqualTo(Instant.MIN);
    }

    @Test
    void beforeAllThatIsKnownTheOldestCounted() {
        var begun = new ProgramTimeline(List.of(new Term(V2, daysAgo(10)), new Term(V1, daysAgo(20))));

        assertThat(begun.at(daysAgo(30))).isSameAs(V1);
    }

    @Test
    void fromAMomentOnTheOneOfThenAndAllLaterOnesCounted() {
        assertThat(policies.since(daysAgo(20).minusMillis(1))).containsExactly(V3, V2, V1);
        assertThat(policies.since(daysAgo(20))).containsExactly(V3, V2);
        assertThat(policies.since(daysAgo(10))).containsExactly(V3);
    }

    @Test
    void whatBeganAtAMomentIsNoChangeAfterIt() {
        assertThat(policies.changesAfter(daysAgo(20).minusMillis(1))).containsExactly(daysAgo(10), daysAgo(20));
        assertThat(policies.changesAfter(daysAgo(20))).containsExactly(daysAgo(10));
        assertThat(policies.changesAfter(daysAgo(10))).isEmpty();
    }
}
