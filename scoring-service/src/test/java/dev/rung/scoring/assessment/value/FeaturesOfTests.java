package dev.rung.scoring.assessment.value;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.assessment.program.Caps;
import dev.rung.scoring.assessment.program.ComponentRule;
import dev.rung.scoring.assessment.program.Feature;
import dev.rung.scoring.assessment.program.FrequencyTerms;
import dev.rung.scoring.assessment.program.Transform;
import dev.rung.scoring.features.Features;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Features of customers of tests, within a year.
public final class FeaturesOfTests {

    private FeaturesOfTests() {}

    public static Features features(Behaviour... history) {
        return features(List.of(history));
    }

    public static Features features(List<Behaviour> history) {
        return history.stream()
                .map(behaviour -> Features.of(
                        behaviour, Objects.requireNonNull(behaviour.event()).occurredAt(), SHANGHAI))
                .reduce(Features::plus)
                .orElseThrow();
    }

    public static BigDecimal measure(
            Feature feature, @Nullable Integer halfLife, Caps caps, FrequencyTerms terms, Features features) {
        var component = new ComponentRule("c", feature, Transform.LINEAR, BigDecimal.ONE, 1_000_000_000, halfLife);
        return Measuring.measure(component, features.window(TODAY.minusDays(364), TODAY), TODAY, caps, terms);
    }
}
