package dev.rung.scoring.assessment;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.features.Features;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class AssessorPropertiesTest {

    @Property(tries = 300)
    void theBreakdownSumsToTheGrowthValueAndNoRowExceedsItsCap(@ForAll("histories") List<Behaviour> history) {
        var assessment = assess(features(history));

        assertThat(assessment.growthValue())
                .isEqualTo(assessment.components().stream()
                        .mapToLong(Component::points)
                        .sum());
        assertThat(assessment.components()).allMatch(row -> row.points() >= 0 && row.points() <= row.cap());
    }

    @Property(tries = 300)
    void moreSpendNeverLowersTheGrowthValueOrTheTier(
            @ForAll("histories") List<Behaviour> history,
            @ForAll @LongRange(min = 0, max = 5_000_000) long cents,
            @ForAll @IntRange(min = 0, max = 500) int daysAgo) {
        var less = features(history);
        var amount = BigDecimal.valueOf(cents, 2).toPlainString();
        var more = less.plus(features(List.of(paid("one more", amount, daysAgo(daysAgo)))));

        assertThat(assess(more).growthValue())
                .isGreaterThanOrEqualTo(assess(less).growthValue());
        assertThat(assess(more).tier().rank())
                .isGreaterThanOrEqualTo(assess(less).tier().rank());
    }

    /// Higher where it was earned before some of the value aged.
    @Property(tries = 300)
    void nobodyHoldsLessThanTheGrowthValueReaches(@ForAll("histories") List<Behaviour> history) {
        var assessment = assess(features(history));

        assertThat(assessment.tier().rank()).isGreaterThanOrEqualTo(V1.rankEarned(assessment.growthValue()));
        var next = assessment.next();
        if (next != null) {
            assertThat(next.needed())
                    .allMatch(needed -> assessment.growthValue() + needed.missing() == needed.threshold());
        }
    }

    @Property(tries = 300)
    void assessingAgainChangesNothing(@ForAll("histories") List<Behaviour> history) {
        var first = assess(features(history));

        var again = Assessor.assess(features(history), first.standing(), V1, new AssessmentDate(TODAY, SHANGHAI, true));

        assertThat(again.change()).isNull();
        assertThat(again.standing()).isEqualTo(first.standing());
        assertThat(again.components()).isEqualTo(first.components());
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }

    private static Assessment assess(Features features) {
        return Assessor.assess(features, CarriedStanding.UNRANKED, V1, new AssessmentDate(TODAY, SHANGHAI, true));
    }
}
