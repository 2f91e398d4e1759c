package dev.rung.scoring.assessment;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.scoring.assessment.TierStanding.Active;
import dev.rung.scoring.assessment.TierStanding.Unranked;
import dev.rung.scoring.features.Features;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AssessorTest {

    @Test
    void theGrowthValueIsTheSumOfItsComponents() {
        var assessment = assess(
                paid("1", "1200.80", daysAgo(20)),
                paid("2", "99.20", daysAgo(10)),
                visited("a", daysAgo(9)),
                new ReviewPosted(event("r", daysAgo(8)), null, null, 4));

        assertThat(assessment.components())
                .extracting(Component::code, Component::points)
                .containsExactly(
                        tuple("spend", 1300L),
                        tuple("orders", 40L),
                        tuple("visits", 20L),
                        tuple("reviews", 30L),
                        tuple("shares", 0L),
                        tuple("posts", 0L));
        assertThat(assessment.growthValue()).isEqualTo(1390);
        assertThat(assessment.tier().code()).isEqualTo("bronze");
        assertThat(assessment.policyVersion()).isEqualTo(1);
    }

    @Test
    void severalStepsAtOnceAreOneClimb() {
        var assessment = assess(paid("1", "9000", daysAgo(1)));

        assertThat(assessment.tier().code()).isEqualTo("gold");
        assertThat(Objects.requireNonNull(assessment.climbedFrom()).code()).isEqualTo("regular");
        assertThat(assessment.standing()).isEqualTo(new Active("gold", daysAgo(1), LocalDate.of(2027, 6, 30)));
    }

    @Test
    void theLowestTierIsNotReachedButHad() {
        var assessment = assess(visited("a", daysAgo(1)));

        assertThat(assessment.climbedFrom()).isNull();
        assertThat(assessment.standing()).isEqualTo(new Active("regular", daysAgo(1), null));
        assertThat(assessment.keep().needed()).isEmpty();
        assertThat(Objects.requireNonNull(assessment.next()).needed())
                .containsExactly(new Needed("growthValue", 1000, 980));
    }

    @Test
    void aRefundDoesNotLowerATierYet() {
        var held = new Active("gold", daysAgo(30), TODAY.plusDays(300));

        var assessment = assess(held, TODAY, paid("1", "9000", daysAgo(30)), refunded("1", "9000", daysAgo(1)));

        assertThat(assessment.growthValue()).isEqualTo(20);
        assertThat(assessment.standing()).isEqualTo(held);
        assertThat(assessment.climbedFrom()).isNull();
        assertThat(assessment.keep().needed()).containsExactly(new Needed("growthValue", 6400, 6380));
        assertThat(Objects.requireNonNull(assessment.next()).tier().code()).isEqualTo("diamond");
    }

    @Test
    void theHighestTierHasNoNext() {
        assertThat(assess(paid("1", "25000", daysAgo(1))).next()).isNull();
    }

    @Test
    void aCycleThatIsOverBeginsAnew() {
        var held = new Active("bronze", daysAgo(400), TODAY.minusDays(1));

        var assessment = assess(held, TODAY, paid("1", "10", daysAgo(3)));

        assertThat(assessment.standing()).isEqualTo(new Active("bronze", daysAgo(400), LocalDate.of(2027, 6, 30)));
    }

    @Test
    void theLastDayOfACycleStillBelongsToIt() {
        var held = new Active("bronze", daysAgo(365), TODAY);

        assertThat(assess(held, TODAY, paid("1", "10", daysAgo(3))).standing()).isEqualTo(held);
    }

    @Test
    void whatIsOlderThanTheWindowNoLongerCounts() {
        var features = List.of(paid("1", "9000", daysAgo(365)), paid("2", "100", daysAgo(364)));

        var assessment = assess(features.toArray(Behaviour[]::new));

        assertThat(assessment.rfm().spend()).isEqualByComparingTo("100");
        assertThat(assessment.rfm().orders()).isEqualTo(1);
    }

    @Test
    void whatHappensAfterTheDateAskedForDoesNotCountYet() {
        var assessment = assess(new Unranked(), TODAY.minusDays(5), paid("1", "9000", daysAgo(1)));

        assertThat(assessment.growthValue()).isZero();
    }

    private static Assessment assess(Behaviour... history) {
        return assess(new Unranked(), TODAY, history);
    }

    private static Assessment assess(TierStanding standing, LocalDate today, Behaviour... history) {
        var features = Arrays.stream(history)
                .map(behaviour -> Features.of(
                        behaviour, Objects.requireNonNull(behaviour.event()).occurredAt(), SHANGHAI))
                .reduce(Features::plus)
                .orElseThrow();
        return Assessor.assess(features, standing, V1, today);
    }
}
