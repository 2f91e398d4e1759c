package dev.rung.scoring.assessment.value;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.features;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.ProgramTimeline.Term;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QualifyingValuesLawsTest {

    /// Whatever is saved by knowing today's value already.
    @Property(tries = 300)
    void theRankAtAMomentIsWhatWouldHaveBeenFoundThen(
            @ForAll("histories") List<Behaviour> history,
            @ForAll("policies") ProgramTimeline policies,
            @ForAll @IntRange(max = 510) int daysAgo) {
        var moment = daysAgo(daysAgo);
        var then = ProgramTimeline.of(policies.at(moment));

        var found =
                new QualifyingValues(features(history).upTo(moment), then, AssessmentDate.caughtUp(moment, SHANGHAI));

        assertThat(values(history, policies).rankAt(moment))
                .isEqualTo(policies.policy()
                        .rankOf(then.policy()
                                .tier(then.policy().rankEarned(found.value()))
                                .code()));
    }

    @Property(tries = 300)
    void noMomentOfATimeReachesMoreThanItsHighestRank(
            @ForAll("histories") List<Behaviour> history,
            @ForAll("policies") ProgramTimeline policies,
            @ForAll @IntRange(max = 510) int daysAgo,
            @ForAll @IntRange(max = 510) int days) {
        var values = values(history, policies);
        var begin = daysAgo(daysAgo);
        var end = daysAgo(Math.max(0, daysAgo - days));

        int highest = values.highestRank(begin, end);

        for (int day = daysAgo; day >= Math.max(0, daysAgo - days); day -= 10) {
            assertThat(values.rankAt(daysAgo(day))).isLessThanOrEqualTo(highest);
        }
        assertThat(values.rankAt(end)).isLessThanOrEqualTo(highest);
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<ProgramTimeline> policies() {
        var fading = PoliciesOfTests.but(policy -> ((ObjectNode) policy.at("/components/0")).put("halfLifeDays", 40));
        var brief = PoliciesOfTests.but(policy -> policy.put("windowDays", 60));
        var each = Arbitraries.of(PoliciesOfTests.V1, PoliciesOfTests.harder(), fading, brief);
        return each.list()
                .ofSize(2)
                .map(two -> new ProgramTimeline(
                        List.of(new Term(two.getFirst(), daysAgo(90)), new Term(two.getLast(), Instant.MIN))));
    }

    private static QualifyingValues values(List<Behaviour> history, ProgramTimeline policies) {
        return new QualifyingValues(features(history), policies, new AssessmentDate(TODAY, SHANGHAI, true));
    }
}
