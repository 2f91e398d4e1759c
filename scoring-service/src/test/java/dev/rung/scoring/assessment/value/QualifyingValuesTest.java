package dev.rung.scoring.assessment.value;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.Shared;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.ProgramTimeline.Term;
import dev.rung.scoring.assessment.program.TierProgram;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ranks: 1 is bronze from 1,000, 2 silver from 3,000, 3 gold from 8,000. An order counts 20 beside its money.
class QualifyingValuesTest {

    private static final AssessmentDate SETTLED = new AssessmentDate(TODAY, SHANGHAI, true);

    /// Half of the money counts after thirty days.
    private static final TierProgram FADING =
            PoliciesOfTests.but(policy -> component(policy, 0).put("halfLifeDays", 30));

    /// A point of credit is ten of growth.
    private static final TierProgram BY_CREDIT = PoliciesOfTests.but(
            policy -> component(policy, 6).put("weight", BigDecimal.TEN).put("cap", 50_000));

    @Test
    void atAMomentOnlyWhatHadHappenedByThenCounts() {
        var values = values(V1, paid("1", "9000", daysAgo(5)));

        assertThat(values.rankAt(daysAgo(5).minusMillis(1))).isZero();
        assertThat(values.rankAt(daysAgo(5))).isEqualTo(3);
        assertThat(values.rankAt(daysAgo(0))).isEqualTo(3);
    }

    @Test
    void atAMomentItsOwnWindowCounts() {
        assertThat(values(V1, paid("1", "9000", daysAgo(400))).rankAt(daysAgo(100)))
                .isEqualTo(3);
        assertThat(values(V1, paid("1", "9000", daysAgo(400))).rankAt(daysAgo(0)))
                .isZero();

        var byShares = PoliciesOfTests.but(
                policy -> component(policy, 4).put("weight", 1_000).put("cap", 9_000));
        assertThat(values(byShares, new Shared(event("s", daysAgo(400)), null, null))
                        .rankAt(daysAgo(100)))
                .isEqualTo(1);
    }

    @Test
    void whatIsDatedTomorrowCountsTomorrow() {
        var values = values(V1, paid("1", "9000", daysAgo(-1)));

        assertThat(values.value()).isZero();
        assertThat(values.rankAt(daysAgo(-1))).isEqualTo(3);
    }

    @Test
    void atAMomentMoneyHadFadedAsFarAsBySuchADay() {
        var values = values(FADING, paid("1", "2000", daysAgo(60)));

        assertThat(values.rankAt(daysAgo(60))).isEqualTo(1);
        assertThat(values.rankAt(daysAgo(0))).isZero();
    }

    @Test
    void atAMomentThePolicyOfThenDecidesAndTodaysLadderNamesTheTier() {
        var policies = new ProgramTimeline(
                List.of(new Term(PoliciesOfTests.harder(), daysAgo(50)), new Term(withoutBronze(), Instant.MIN)));
        var values = new QualifyingValues(features(paid("1", "3100", daysAgo(100))), policies, SETTLED);
        var few = new QualifyingValues(features(paid("1", "1500", daysAgo(100))), policies, SETTLED);

        assertThat(values.rankAt(daysAgo(100))).isEqualTo(2);
        assertThat(few.rankAt(daysAgo(100))).isZero();
        assertThat(few.rankAt(daysAgo(40))).isZero();
    }

    @Test
    void aPolicyOfThenThatAskedForLessIsNotHeldAgainstTodays() {
        var policies = new ProgramTimeline(
                List.of(new Term(PoliciesOfTests.harder(), daysAgo(50)), new Term(V1, Instant.MIN)));
        var values = new QualifyingValues(features(paid("1", "1500", daysAgo(100))), policies, SETTLED);

        assertThat(values.rankAt(daysAgo(100))).isEqualTo(1);
        assertThat(values.rankAt(daysAgo(50))).isZero();
        assertThat(values.highestRank(daysAgo(100), Instant.MAX)).isEqualTo(1);
        assertThat(values.highestRank(daysAgo(50), Instant.MAX)).isZero();
    }

    @Test
    void whatAPolicyOfThenCountedDoublyMayHaveReachedMore() {
        var doubly = PoliciesOfTests.but(policy -> component(policy, 0).put("weight", BigDecimal.TWO));
        var policies = new ProgramTimeline(List.of(
                new Term(PoliciesOfTests.but(policy -> policy.put("version", 2)), daysAgo(50)),
                new Term(doubly, Instant.MIN)));
        var values = new QualifyingValues(features(paid("1", "600", daysAgo(100))), policies, SETTLED);

        assertThat(values.highestRank(daysAgo(100), Instant.MAX)).isEqualTo(1);
        assertThat(values.highestRank(daysAgo(50), Instant.MAX)).isZero();
    }

    @Test
    void theHighestRankOfATimeIsThatOfAllThatHadHappenedByItsEnd() {
        var values = values(V1, paid("1", "1500", daysAgo(20)), paid("2", "9000", daysAgo(5)));

        assertThat(values.highestRank(daysAgo(100), daysAgo(21))).isZero();
        assertThat(values.highestRank(daysAgo(100), daysAgo(5).minusMillis(1))).isEqualTo(1);
        assertThat(values.highestRank(daysAgo(100), daysAgo(5))).isEqualTo(3);
    }

    /// Of what fades the first day of the time counts, and what had left the window by its end still does.
    @Test
    void theHighestRankOfATimeIsNeverTooLow() {
        assertThat(values(FADING, paid("1", "2000", daysAgo(60))).highestRank(daysAgo(60), Instant.MAX))
                .isEqualTo(1);
        assertThat(values(FADING, paid("1", "2000", daysAgo(60))).highestRank(daysAgo(20), Instant.MAX))
                .isZero();
        assertThat(values(V1, paid("1", "9000", daysAgo(400))).highestRank(daysAgo(100), Instant.MAX))
                .isEqualTo(3);
        assertThat(values(V1, paid("1", "9000", daysAgo(-1))).highestRank(daysAgo(100), Instant.MAX))
                .isEqualTo(3);
    }

    /// 7,500 of it by the better score, of which 500 are left.
    @Test
    void theBestScoreOfATimeMayHaveBeenBeforeThePresentOne() {
        var values = values(BY_CREDIT, credit(750, 100), credit(50, 50));

        assertThat(values.value()).isEqualTo(500);
        assertThat(values.highestRank(daysAgo(200), Instant.MAX)).isEqualTo(2);
        assertThat(values(BY_CREDIT, credit(750, 100), credit(50, 50), paid("1", "700", daysAgo(1)))
                        .highestRank(daysAgo(200), daysAgo(10)))
                .isEqualTo(2);
        assertThat(values(BY_CREDIT, credit(350, 100)).highestRank(daysAgo(200), Instant.MAX))
                .isEqualTo(2);
    }

    /// 2,000 of the better score, and nothing of the present one to take off.
    @Test
    void aScoreBelowNothingTakesNothingAway() {
        var values = values(BY_CREDIT, credit(200, 100), credit(-150, 50));

        assertThat(values.value()).isZero();
        assertThat(values.highestRank(daysAgo(200), Instant.MAX)).isEqualTo(1);
    }

    @Test
    void withoutAScoreThereIsNoBetterOne() {
        var values = values(BY_CREDIT, paid("1", "1500", daysAgo(20)), visited("a", daysAgo(10)));

        assertThat(values.value()).isEqualTo(1_540);
        assertThat(values.growthValue()).isEqualTo(1_540);
        assertThat(values.highestRank(daysAgo(200), Instant.MAX)).isEqualTo(1);
    }

    private static QualifyingValues values(TierProgram policy, Behaviour... history) {
        return new QualifyingValues(features(history), ProgramTimeline.of(policy), SETTLED);
    }

    private static CreditChanged credit(int score, int daysAgo) {
        return new CreditChanged(event("credit " + score, daysAgo(daysAgo)), BigDecimal.valueOf(score));
    }

    private static TierProgram withoutBronze() {
        return PoliciesOfTests.but(policy -> ((ArrayNode) policy.get("ladder")).remove(1));
    }

    private static ObjectNode component(ObjectNode policy, int place) {
        return (ObjectNode) policy.at("/components/" + place);
    }
}
