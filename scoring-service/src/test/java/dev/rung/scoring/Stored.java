package dev.rung.scoring;

import dev.rung.scoring.population.scan.Population;
import dev.rung.scoring.population.scan.PopulationMember;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// One of the whole population.
public final class Stored {

    private Stored() {}

    public static PopulationMember member(Population population, UUID customer) throws SQLException {
        return population.among(List.of(customer)).getFirst();
    }
}
