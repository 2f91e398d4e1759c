package dev.rung.scoring;

import dev.rung.scoring.population.scan.Population;
import dev.rung.scoring.population.scan.PopulationMember;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;

/// One of the whole population.
public final class Stored {

    private Stored() {}

    public static PopulationMember member(Population population, UUID customer) throws SQLException {
        var found = new ArrayList<PopulationMember>();
        population.forEach(some -> some.stream()
                .filter(member -> member.customerId().equals(customer))
                .forEach(found::add));
        return found.getFirst();
    }
}
