package dev.rung.scoring.assessment.census;

import static dev.rung.scoring.assessment.census.Censuses.following;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.assessment.census.Censuses.Figure;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import dev.rung.scoring.assessment.thresholds.Threshold;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationCensusTest {

    @Test
    void thresholdsFollowTheMeasureOfThePolicy() {
        var people = List.of(new Figure(7, 1L, 1000, new BigDecimal("2999.99")), Figure.of(0), Figure.of(0));

        assertThat(bronze("growthValue", people))
                .isEqualTo(new Threshold("bronze", 900, 720, Threshold.BindingGuardrail.MOVE));
        assertThat(bronze("orders", people))
                .isEqualTo(new Threshold("bronze", 1000, 800, Threshold.BindingGuardrail.NONE));
        assertThat(bronze("spend", people))
                .isEqualTo(new Threshold("bronze", 1100, 880, Threshold.BindingGuardrail.MOVE));
    }

    /// Four in five did worse than who scores 5: 80 of a hundred.
    @Test
    void cutsAreFifthsOfThoseWhoBought() {
        var buyers = LongStream.range(0, 100).mapToObj(i -> new Figure(i, i, i + 1, BigDecimal.valueOf(10 * i)));
        var cuts = cuts(buyers.toList());

        assertThat(cuts.recencyDays()).containsExactly(19L, 39L, 59L, 79L);
        assertThat(cuts.orders()).containsExactly(21L, 41L, 61L, 81L);
        assertThat(cuts.spend()).map(BigDecimal::intValueExact).containsExactly(200, 400, 600, 800);
    }

    @Test
    void whoDidNotBuyHasNoPartInCuts() {
        var buyer = new Figure(1, 3L, 2, BigDecimal.TEN);

        assertThat(cuts(List.of(buyer, Figure.of(9), Figure.of(9)))).isEqualTo(cuts(List.of(buyer)));
    }

    @Test
    void withoutBuyersCutsStay() {
        assertThat(cuts(List.of(Figure.of(500))))
                .isEqualTo(but(following("P1M")).rfm());
    }

    @Test
    void aPolicyThatSaysNothingStaysAsWritten() {
        assertThat(Censuses.of(V1, List.of(Figure.of(500))).redraw(V1))
                .isEqualTo(new RefreshedNumbers(List.of(), null));
    }

    @Test
    void fixedCutsStayAsWritten() {
        var fixed =
                but(following("P1M").andThen(policy -> policy.withObject("rfm").put("method", "fixed")));

        assertThat(Censuses.of(fixed, List.of(new Figure(1, 3L, 2, BigDecimal.TEN)))
                        .redraw(fixed)
                        .cuts())
                .isNull();
    }

    /// Everybody is counted in parts, at the same time.
    @Test
    void thePartsOfAllTogetherAreEverybody() {
        var policy = but(following("P1M"));
        var some = List.of(new Figure(7, 1L, 2, BigDecimal.TEN), new Figure(900, 40L, 9, BigDecimal.TWO));
        var others = List.of(Figure.of(2_000), new Figure(1_500, 9L, 4, BigDecimal.ONE));
        var all = Stream.concat(some.stream(), others.stream()).toList();

        var joined = new PopulationCensus(policy);
        joined.add(Censuses.of(policy, some).part());
        joined.add(Censuses.of(policy, others).part());

        assertThat(joined.customers()).isEqualTo(4);
        assertThat(Censuses.of(policy, all).customers()).isEqualTo(4);
        assertThat(joined.redraw(policy)).isEqualTo(Censuses.of(policy, all).redraw(policy));
    }

    private static Threshold bronze(String measure, List<Figure> people) {
        var policy = but(following("P1M").andThen(it -> it.put("measure", measure)));
        return Censuses.of(policy, people).redraw(policy).thresholds().getFirst();
    }

    private static RfmCuts cuts(List<Figure> people) {
        return Objects.requireNonNull(Censuses.of(but(following("P1M")), people)
                .redraw(but(following("P1M")))
                .cuts());
    }
}
