package dev.rung.scoring.assessment.value;

import static dev.rung.scoring.Histories.bought;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.value.FeaturesOfTests.features;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.program.Caps;
import dev.rung.scoring.assessment.program.ComponentRule;
import dev.rung.scoring.assessment.program.Feature;
import dev.rung.scoring.assessment.program.FrequencyTerms;
import dev.rung.scoring.assessment.program.Transform;
import dev.rung.scoring.features.activity.Activity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MeasuringPropertiesTest {

    @Property(tries = 500)
    void moreNeverLowersAMeasureOrItsPoints(
            @ForAll("histories") List<Behaviour> history,
            @ForAll("rules") Rules rules,
            @ForAll @IntRange(max = 400_000) int cents,
            @ForAll @IntRange(max = 400) int daysAgo) {
        var amount = BigDecimal.valueOf(cents, 2).toPlainString();
        var more = new ArrayList<>(history);
        more.add(bought("one more", "tea", amount, daysAgo(daysAgo)));
        more.add(visited("one more", daysAgo(daysAgo)));

        assertThat(rules.measure(more)).isGreaterThanOrEqualTo(rules.measure(history));
        assertThat(rules.points(more)).isGreaterThanOrEqualTo(rules.points(history));
    }

    @Property(tries = 500)
    void noMeasureIsNegativeAndNoPointsExceedTheCap(
            @ForAll("histories") List<Behaviour> history, @ForAll("rules") Rules rules) {
        assertThat(rules.measure(history)).isNotNegative();
        assertThat(rules.points(history)).isBetween(0L, rules.component().cap());
    }

    @Property(tries = 500)
    void theOrderOfArrivalDoesNotChangeOneDigit(
            @ForAll("histories") List<Behaviour> history, @ForAll("rules") Rules rules, @ForAll Random dice) {
        var shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, dice);

        assertThat(rules.measure(shuffled)).isEqualTo(rules.measure(history));
    }

    @Property(tries = 500)
    void aCapNeverAdds(@ForAll("histories") List<Behaviour> history, @ForAll("rules") Rules rules) {
        var free = new Rules(rules.component(), Caps.NONE, rules.terms());

        assertThat(rules.measure(history)).isLessThanOrEqualTo(free.measure(history));
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<Rules> rules() {
        var halfLife = Arbitraries.integers().between(1, 400).injectNull(0.4);
        var components = Combinators.combine(
                        Arbitraries.of(Feature.class),
                        Arbitraries.of(Transform.class),
                        Arbitraries.longs().between(0, 5_000),
                        halfLife)
                .as((feature, transform, cap, life) -> new ComponentRule(
                        "c", feature, transform, new BigDecimal("1.5"), cap, feature.fades() ? life : null));
        var most = Arbitraries.integers()
                .between(0, 8_000)
                .map(BigDecimal::valueOf)
                .injectNull(0.3);
        var caps = Combinators.combine(most, most, most, Arbitraries.integers().between(0, 3))
                .as((order, day, category, visits) -> new Caps(order, day, category, Map.of(Activity.VISIT, visits)));
        var terms = Combinators.combine(halfLife, Arbitraries.integers().between(1, 5_000))
                .as((life, full) ->
                        new FrequencyTerms(life, Map.of("tea", new BigDecimal("1.7")), BigDecimal.valueOf(full)));
        return Combinators.combine(components, caps, terms).as(Rules::new);
    }

    record Rules(ComponentRule component, Caps caps, FrequencyTerms terms) {

        BigDecimal measure(List<Behaviour> history) {
            var today = Histories.TODAY;
            var window = features(history).window(today.minusDays(364), today);
            return Measuring.measure(component, window, today, caps, terms);
        }

        long points(List<Behaviour> history) {
            return component.points(measure(history));
        }
    }
}
