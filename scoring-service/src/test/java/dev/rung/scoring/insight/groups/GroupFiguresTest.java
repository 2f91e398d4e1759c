package dev.rung.scoring.insight.groups;

import static dev.rung.scoring.insight.figures.People.TODAY;
import static dev.rung.scoring.insight.figures.People.answer;
import static dev.rung.scoring.insight.figures.People.arrive;
import static dev.rung.scoring.insight.figures.People.seen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.rfm.CutMethod;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import dev.rung.scoring.assessment.rfm.RfmPolicy;
import dev.rung.scoring.insight.figures.People;
import dev.rung.scoring.insight.figures.TierFigures;
import dev.rung.scoring.insight.groups.GroupFigures.GroupSum;
import dev.rung.scoring.insight.groups.GroupFigures.ScoreSum;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class GroupFiguresTest {

    private static final int WINDOW = 100;

    @Inject
    GroupFigures figures;

    @Inject
    TierFigures tiers;

    @AfterEach
    void nobodyStays() throws SQLException {
        People.leave();
    }

    @Test
    void scoresAreThoseThatTheRulesGive() throws SQLException {
        var random = new Random(7);
        for (int i = 0; i < 25; i++) {
            var people = People.any(random);
            arrive(people);
            for (var cuts : List.of(PoliciesOfTests.V1.rfm(), drawn(random))) {
                var date = TODAY.minusDays(random.nextInt(150));
                var expected = people.stream()
                        .filter(one -> one.isSeenBy(date))
                        .map(one -> scored(one, cuts, date))
                        .toList();

                assertThat(byScores(scores(date, cuts).stream())).isEqualTo(byScores(expected.stream()));
            }
            People.leave();
        }
    }

    /// A law: however customers are grouped, they are the same customers with the same orders.
    @Test
    void everyGroupingAddsUpToTheSameCustomersAsTheTiers() throws SQLException {
        var random = new Random(8);
        for (int i = 0; i < 25; i++) {
            arrive(People.any(random));
            var date = TODAY.minusDays(random.nextInt(150));
            var start = date.minusDays(WINDOW - 1L);
            var byTier = answer(() -> tiers.on(date, start, "regular")).stream()
                    .map(sum -> new GroupSum("", sum.customers(), sum.orders(), sum.spend()));
            var byScore = scores(date, PoliciesOfTests.V1.rfm()).stream().map(sum -> sum.as(""));

            assertThat(total(byScore)).isEqualTo(total(byTier));
            var stages = answer(() -> figures.stages(TODAY, TODAY.minusDays(WINDOW - 1L)));
            assertThat(total(stages.stream()).customers())
                    .isEqualTo(answer(() -> tiers.on(TODAY, start, "regular")).stream()
                            .mapToLong(sum -> sum.customers())
                            .sum());
            People.leave();
        }
    }

    @Test
    void aStageIsThatOfTheLastAssessment() throws SQLException {
        arrive(seen(50).standing("lost").paid(10, "12.50"), seen(50).standing("lost"), seen(20).standing("new"));

        var found = answer(() -> figures.stages(TODAY, TODAY.minusDays(WINDOW - 1L)));

        assertThat(found)
                .extracting(GroupSum::code, GroupSum::customers, GroupSum::orders)
                .containsExactlyInAnyOrder(tuple("lost", 2L, 1L), tuple("new", 1L, 0L));
    }

    @Test
    void whoDoesNotAgreeToPersonalisationIsInNoLevelOfChurn() throws SQLException {
        arrive(seen(50).churn("high"), seen(50).churn("high"), seen(50).churn("none"), seen(50).churn(null), seen(50));

        assertThat(answer(() -> figures.churnLevels(TODAY, TODAY)))
                .extracting(GroupSum::code, GroupSum::customers)
                .containsExactlyInAnyOrder(tuple("high", 2L), tuple("none", 1L));
    }

    private List<ScoreSum> scores(LocalDate date, RfmCuts cuts) {
        return answer(() -> figures.scores(date, date.minusDays(WINDOW - 1L), cuts));
    }

    private static ScoreSum scored(People one, RfmCuts cuts, LocalDate date) {
        var totals = one.totals(date.minusDays(WINDOW - 1L), date);
        var rfm = RfmPolicy.score(totals, cuts, date);
        return new ScoreSum(rfm.r(), rfm.f(), rfm.m(), 1, totals.orders(), totals.spend());
    }

    private static Map<String, GroupSum> byScores(Stream<ScoreSum> sums) {
        return sums.map(sum -> sum.as(sum.recency() + "/" + sum.frequency() + "/" + sum.monetary()))
                .map(GroupFiguresTest::plain)
                .collect(groupingBy(GroupSum::code, reducing(null, GroupFiguresTest::plus)));
    }

    private static GroupSum plus(GroupSum one, GroupSum other) {
        return one == null ? other : plain(one.plus(other));
    }

    private static GroupSum total(Stream<GroupSum> sums) {
        return plain(sums.reduce(new GroupSum("", 0, 0, BigDecimal.ZERO), GroupSum::plus));
    }

    private static GroupSum plain(GroupSum sum) {
        return new GroupSum(
                sum.code(), sum.customers(), sum.orders(), sum.spend().stripTrailingZeros());
    }

    /// Cuts as a refresh draws them: some coincide, some nobody reaches.
    private static RfmCuts drawn(Random random) {
        return new RfmCuts(
                CutMethod.QUANTILE,
                LongStream.generate(() -> random.nextInt(60) - 1L)
                        .limit(4)
                        .sorted()
                        .boxed()
                        .toList(),
                LongStream.generate(() -> random.nextInt(5))
                        .limit(4)
                        .sorted()
                        .boxed()
                        .toList(),
                Arrays.stream(random.ints(4, 0, 6).sorted().toArray())
                        .mapToObj(cut -> new BigDecimal("10.50").multiply(BigDecimal.valueOf(cut)))
                        .toList(),
                3);
    }
}
