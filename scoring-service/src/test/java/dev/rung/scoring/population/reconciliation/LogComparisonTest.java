package dev.rung.scoring.population.reconciliation;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.Crowd;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.population.reconciliation.Recomputation.Occasion;
import dev.rung.scoring.population.recount.RecountResult;
import dev.rung.scoring.population.recount.RecountResult.RecountedMember;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.stream.intake.CustomerRecount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogComparisonTest {

    private static final AssessmentDate TODAY = AssessmentDate.caughtUp(daysAgo(0), SHANGHAI);
    private static final Occasion NIGHT = new Occasion(V1, TODAY);
    private static final LogComparison AGAINST_LOG = new LogComparison(Recomputation.of(NIGHT, NIGHT));
    private static final List<Behaviour> HISTORY = List.of(paid("1", "9000", daysAgo(2)), visited("1", daysAgo(1)));

    private final PopulationMember stored = Crowd.member(1, HISTORY, V1, TODAY);

    @Test
    void whoIsStoredAsTheLogTellsDoesNotDiffer() {
        assertThat(AGAINST_LOG.check(both(stored, HISTORY))).isEmpty();
    }

    @Test
    void anOrderThatTheLogDoesNotHaveIsFoundWithWhatTheLogLeadsTo() {
        var log = List.<Behaviour>of(paid("1", "500", daysAgo(2)), visited("1", daysAgo(1)));

        var found = AGAINST_LOG.check(both(stored, log)).orElseThrow();

        assertThat(found.kind()).isEqualTo(StandingDifference.DifferenceKind.LOG);
        assertThat(found.customerId()).isEqualTo(stored.customerId());
        assertThat(found.fields()).contains("purchases", "growthValue", "spend").doesNotContain("days");
        assertThat(found.stored().growthValue()).isEqualTo(9_040);
        assertThat(Objects.requireNonNull(found.recomputed()).growthValue()).isEqualTo(540);
    }

    @Test
    void whatChangesNoFigureDiffersToo() {
        var log = List.<Behaviour>of(
                paid("1", "9000", daysAgo(2)), visited("1", daysAgo(1).plusSeconds(1)));

        assertThat(AGAINST_LOG.check(both(stored, log)).orElseThrow().fields()).contains("lastEventAt");
    }

    @Test
    void whoIsNotOnTheLogAtAllDiffers() {
        var found =
                AGAINST_LOG.check(new RecountedMember(stored, Optional.empty())).orElseThrow();

        assertThat(found.fields()).containsExactly("features");
        assertThat(found.recomputed()).isNull();
    }

    @Test
    void whoWasFoundByRecomputationIsNotCountedTwice() {
        var tampered =
                new PopulationMember(stored.customerId(), stored.state(), "diamond", 9_040, 1, new BigDecimal("9000"));
        var other = List.<Behaviour>of(paid("1", "500", daysAgo(2)));

        var found = AGAINST_LOG.checkAll(
                new RecountResult(List.of(both(stored, HISTORY), both(stored, other), both(tampered, other)), 4));

        assertThat(found.fromLog()).isEqualTo(LogSample.of(7, 3, 4, 2));
        assertThat(found.newly()).isEqualTo(1);
        assertThat(found.differing()).hasSize(2);
        var counted = new ReconciliationFindings(10, 1, 4, LogSample.NOTHING, List.of()).with(found);
        assertThat(counted.differing()).isEqualTo(2);
        assertThat(counted.unpaired()).isEqualTo(4);
        assertThat(counted.examples()).hasSize(2);
    }

    private static RecountedMember both(PopulationMember stored, List<Behaviour> log) {
        var features = Crowd.stateOf(log).features();
        return new RecountedMember(
                stored,
                Optional.of(new CustomerRecount.CountedFeatures(stored.state().externalId(), features)));
    }
}
