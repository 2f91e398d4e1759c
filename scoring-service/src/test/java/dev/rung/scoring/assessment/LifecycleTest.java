package dev.rung.scoring.assessment;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.features.Features;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    @ParameterizedTest
    @CsvSource({
        "0, NEW",
        "30, NEW",
        "31, GROWING",
        "89, GROWING",
        "90, DECLINING",
        "179, DECLINING",
        "180, DORMANT",
        "364, DORMANT",
        "365, LOST",
        "2000, LOST"
    })
    void aCustomerOfOneOrderPassesThroughTheStages(long daysAgo, Lifecycle stage) {
        assertThat(stage(paid("1", "10", daysAgo(daysAgo)))).isEqualTo(stage);
    }

    @Test
    void fiveOrdersAreMature() {
        var orders = LongStream.rangeClosed(1, 5)
                .mapToObj(month -> paid("o" + month, "10", daysAgo(month * 30)))
                .toArray(Behaviour[]::new);

        assertThat(stage(orders)).isEqualTo(Lifecycle.MATURE);
    }

    @Test
    void whoHasOnlyLookedIsNewUntilTheyStayAway() {
        assertThat(stage(visited("a", daysAgo(80)))).isEqualTo(Lifecycle.NEW);
        assertThat(stage(visited("a", daysAgo(400)))).isEqualTo(Lifecycle.LOST);
    }

    @Test
    void aVisitDoesNotMakeAnOldBuyerYoung() {
        assertThat(stage(paid("1", "10", daysAgo(200)), visited("a", daysAgo(1))))
                .isEqualTo(Lifecycle.DORMANT);
    }

    private static Lifecycle stage(Behaviour... history) {
        var features = Arrays.stream(history)
                .map(behaviour -> Features.of(
                        behaviour, Objects.requireNonNull(behaviour.event()).occurredAt(), SHANGHAI))
                .reduce(Features::plus)
                .orElseThrow();
        return Lifecycle.of(features, features.total(V1.windowStart(TODAY), TODAY), V1.lifecycle(), TODAY);
    }
}
