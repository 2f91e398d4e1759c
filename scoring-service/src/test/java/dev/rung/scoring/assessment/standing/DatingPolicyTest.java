package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.ProgramTimeline.Term;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.standing.TierStanding.Unranked;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.assessment.value.QualifyingValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatingPolicyTest {

    private static final AssessmentDate SETTLED = new AssessmentDate(TODAY, SHANGHAI, true);

    private static final ProgramTimeline ALWAYS = ProgramTimeline.of(V1);

    @Test
    void everyTierIsReachedWithTheOrderThatCrossedItsThreshold() {
        var held = date(
                new Unranked(),
                Instant.MIN,
                ALWAYS,
                visited("a", daysAgo(90)),
                paid("1", "1500", daysAgo(60)),
                paid("2", "100", daysAgo(50)),
                paid("3", "7000", daysAgo(40)));

        var regular = new Hold("regular", daysAgo(90), null, null);
        var bronze = new Hold("bronze", daysAgo(60), aYearFrom(60), new Upgrade(regular, TODAY));
        assertThat(held)
                .isEqualTo(new Active(new Hold("gold", daysAgo(40), aYearFrom(40), new Upgrade(bronze, TODAY))));
    }

    @Test
    void whatIsDatedTomorrowReachesNothingToday() {
        var held = date(new Unranked(), Instant.MIN, ALWAYS, visited("a", daysAgo(10)), paid("1", "9000", daysAgo(-1)));

        assertThat(held).isEqualTo(new Active(new Hold("regular", daysAgo(10), null, null)));
    }

    /// Silver was reached the day a policy asked for less; the one that counts now asks for more again.
    @Test
    void aPolicyOfThePastLiftsFromItsBeginningForACycleOfItsOwn() {
        var policies = new ProgramTimeline(List.of(
                new Term(version(3, 3_000, "P1Y"), daysAgo(10)),
                new Term(version(2, 1_200, "P6M"), daysAgo(50)),
                new Term(V1, Instant.MIN)));

        var held = date(new Unranked(), Instant.MIN, policies, paid("1", "1600", daysAgo(90)));

        var regular = new Hold("regular", daysAgo(90), null, null);
        var bronze = new Hold("bronze", daysAgo(90), aYearFrom(90), new Upgrade(regular, TODAY));
        var until = TODAY.minusDays(50).plusMonths(6).minusDays(1);
        assertThat(held.hold()).isEqualTo(new Hold("silver", daysAgo(50), until, new Upgrade(bronze, TODAY)));
    }

    /// The purchase that reached gold is forgotten: by the rest, nobody could have.
    @Test
    void aDecisionOfATimeThatIsForgottenStands() {
        var regular = new Hold("regular", daysAgo(900), null, null);
        var gold = grace(regular, 380);

        assertThat(date(gold, daysAgo(900), ALWAYS, visited("a", daysAgo(900)), visited("b", daysAgo(1))))
                .isEqualTo(gold);
    }

    @Test
    void aDecisionOfATimeThatIsRememberedIsUndone() {
        var regular = new Hold("regular", daysAgo(700), null, null);

        assertThat(date(
                        grace(regular, 380),
                        daysAgo(700),
                        ALWAYS,
                        visited("a", daysAgo(700)),
                        visited("b", daysAgo(1))))
                .isEqualTo(new Active(regular));
    }

    @Test
    void whatDidNotChangeStands() {
        var regular = new Hold("regular", daysAgo(700), null, null);
        var gold = grace(regular, 380);

        assertThat(date(gold, daysAgo(379), ALWAYS, visited("a", daysAgo(700)), visited("b", daysAgo(1))))
                .isEqualTo(gold);
        assertThat(date(gold, daysAgo(-1), ALWAYS, visited("a", daysAgo(700)), paid("1", "30000", daysAgo(-1))))
                .isEqualTo(gold);
    }

    /// As far as a cycle reached that was open when the tier was found, and the grace stays.
    @Test
    void anEarlierOrderDatesTheTierAnewThoughItsCycleIsOver() {
        var regular = new Hold("regular", daysAgo(600), null, null);
        var gold = grace(regular, 380);

        var held = date(
                gold,
                daysAgo(390),
                ALWAYS,
                visited("a", daysAgo(600)),
                paid("late", "9000", daysAgo(390)),
                paid("1", "9000", daysAgo(380)));

        var upgrade = new Upgrade(regular, TODAY.minusDays(380));
        assertThat(held)
                .isEqualTo(new Grace(new Hold("gold", daysAgo(390), aYearFrom(390), upgrade), TODAY.plusDays(14)));
    }

    /// At its beginning, where the money that was spent before still counts.
    @Test
    void whatWasReachedBeforeTheOpenCycleIsReachedWithIt() {
        var remembers = PoliciesOfTests.but(policy -> policy.put("windowDays", 700));

        var held = date(new Unranked(), Instant.MIN, ProgramTimeline.of(remembers), paid("1", "9000", daysAgo(500)));

        assertThat(held.hold().since())
                .isEqualTo(SETTLED.startOf(TODAY.minusYears(1).plusDays(1)));
        assertThat(held.hold().until()).isEqualTo(TODAY);
    }

    private static Grace grace(Hold regular, int daysAgo) {
        var upgrade = new Upgrade(regular, TODAY.minusDays(daysAgo));
        return new Grace(new Hold("gold", daysAgo(daysAgo), aYearFrom(daysAgo), upgrade), TODAY.plusDays(14));
    }

    private static LocalDate aYearFrom(int daysAgo) {
        return TODAY.minusDays(daysAgo).plusYears(1).minusDays(1);
    }

    private static TierProgram version(int version, long silver, String cycle) {
        return PoliciesOfTests.but(policy -> {
            policy.put("version", version);
            ((ObjectNode) policy.get("cycle")).put("length", cycle);
            ((ObjectNode) policy.at("/ladder/2")).put("enter", silver).put("keep", 1_100);
        });
    }

    private static Held date(
            TierStanding standing, Instant changedFrom, ProgramTimeline policies, Behaviour... history) {
        var features = features(history);
        return DatingPolicy.date(
                standing, changedFrom, features, policies, new QualifyingValues(features, policies, SETTLED), SETTLED);
    }
}
