package dev.rung.scoring;

import static org.awaitility.Awaitility.await;

import dev.rung.scoring.population.scan.Population;
import dev.rung.scoring.population.scan.PopulationMember;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// One of the whole population.
public final class PopulationOfTests {

    private PopulationOfTests() {}

    /// Waits while the standing or the state is on its way.
    public static PopulationMember member(Population population, UUID customer) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> population.among(List.of(customer)), found -> !found.isEmpty())
                .getFirst();
    }
}
