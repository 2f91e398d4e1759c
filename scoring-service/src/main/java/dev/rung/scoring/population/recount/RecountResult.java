package dev.rung.scoring.population.recount;

import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.stream.intake.CustomerRecount.CountedFeatures;
import java.util.List;
import java.util.Optional;

/// The result of recounting some customers.
///
/// @param leftOut how many of them the log cannot tell all of
public record RecountResult(List<RecountedMember> each, int leftOut) {

    /// @param counted empty where the log has nothing of a customer's
    public record RecountedMember(PopulationMember stored, Optional<CountedFeatures> counted) {}
}
