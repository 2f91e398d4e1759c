package dev.rung.scoring;

import static org.awaitility.Awaitility.await;

import dev.rung.scoring.population.Population;
import dev.rung.scoring.population.PopulationMember;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// One of the whole population.
public final class Stored {

    private Stored() {}

    /// Waits while the standing or the state is on its way.
    public static PopulationMember member(Population population, UUID customer) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> members(population, customer), found -> !found.isEmpty())
                .getFirst();
    }

    private static List<PopulationMember> members(Population population, UUID customer) throws SQLException {
        var found = new ArrayList<PopulationMember>();
        population.forEach(some -> some.stream()
                .filter(member -> member.customerId().equals(customer))
                .forEach(found::add));
        return found;
    }
}
