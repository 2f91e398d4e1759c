package dev.rung.scoring.state;

import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.standing.TierStanding;
import dev.rung.scoring.features.Features;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What one customer handed to another whose part it is. The highest version counts, in whatever order they arrive.
public sealed interface MergedShare {

    long version();

    /// @param members the giver and everybody who is part of it
    /// @param features of all of them together
    /// @param tier what the giver held when it became part; while it is, nothing but its own parts changes that
    /// @param granted what persons granted to any of them
    record Given(long version, Set<UUID> members, Features features, TierStanding tier, List<GrantedTier> granted)
            implements MergedShare {}

    /// The giver is part of the other no longer. It stays on record, so that an older part does not come back.
    record TakenBack(long version) implements MergedShare {}
}
