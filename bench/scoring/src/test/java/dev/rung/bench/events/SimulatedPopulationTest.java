package dev.rung.bench.events;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.orders.Purchase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedPopulationTest {

    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");

    @Test
    void theSameSeedMakesTheSameEvents() {
        assertThat(events(new SimulatedPopulation(7, 1, 20), 500))
                .isEqualTo(events(new SimulatedPopulation(7, 1, 20), 500));
        assertThat(events(new SimulatedPopulation(8, 1, 20), 500))
                .isNotEqualTo(events(new SimulatedPopulation(7, 1, 20), 500));
    }

    @Test
    void everyCustomerComesUpAndTheFirstMostOften() {
        var population = new SimulatedPopulation(7, 1, 100);
        var by = events(population, 2_000).stream()
                .map(sent -> sent.event().customerId())
                .collect(groupingBy(id -> id));

        assertThat(by).hasSize(100);
        assertThat(population.expected().customers()).isEqualTo(100);
        assertThat(by.getOrDefault(CustomerIds.of(7, 1).id(), List.of())).hasSizeGreaterThan(100);
        assertThat(by.getOrDefault(CustomerIds.of(7, 100).id(), List.of())).hasSizeBetween(1, 30);
    }

    @Test
    void aRepetitionIsTheVerySameEvent() {
        var firsts = new HashSet<Behaviour>();
        int again = 0;
        for (var sent : events(new SimulatedPopulation(7, 1, 20), 5_000)) {
            assertThat(firsts.contains(sent.behaviour())).isEqualTo(sent.again());
            firsts.add(sent.behaviour());
            again += sent.again() ? 1 : 0;
        }
        assertThat(again).isBetween(25, 100);
    }

    @Test
    void someTellOfWhatHappenedUpToThreeDaysBefore() {
        var late = events(new SimulatedPopulation(7, 1, 20), 5_000).stream()
                .filter(sent -> sent.event().occurredAt().isBefore(NOON))
                .toList();

        assertThat(late)
                .hasSizeBetween(25, 120)
                .allSatisfy(
                        sent -> assertThat(sent.event().occurredAt()).isAfterOrEqualTo(NOON.minus(Duration.ofDays(3))));
    }

    @Test
    void moreNeverGoesBackThanWasPaid() {
        var paid = new HashMap<String, BigDecimal>();
        for (var sent : events(new SimulatedPopulation(7, 1, 20), 20_000)) {
            if (sent.behaviour() instanceof OrderPaid order) {
                paid.put(order.orderId(), order.amount().amount());
            } else if (sent.behaviour() instanceof OrderRefunded refund && !sent.again()) {
                assertThat(refund.amount().amount()).isLessThanOrEqualTo(paid.remove(refund.orderId()));
            }
        }
    }

    @Test
    void scoringsFeaturesComeToWhatTheCrowdKnows() {
        var population = new SimulatedPopulation(7, 1, 20);
        var counted = events(population, 5_000).stream()
                .filter(sent -> !sent.again())
                .map(sent -> Features.of(sent.behaviour(), sent.event().occurredAt(), ZoneOffset.UTC))
                .reduce(Features::plus)
                .orElseThrow();

        assertThat(counted.purchases()).hasSize((int) population.expected().orders());
        assertThat(counted.purchases().stream().map(Purchase::net).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(population.expected().net())
                .isPositive();
        assertThat(population.expected().records()).isEqualTo(5_000);
    }

    private static List<BehaviourRecord> events(SimulatedPopulation population, int number) {
        var events = new ArrayList<BehaviourRecord>();
        for (int i = 0; i < number; i++) {
            events.add(population.next(NOON));
        }
        return events;
    }
}
