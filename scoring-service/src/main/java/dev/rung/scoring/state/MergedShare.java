package dev.rung.scoring.state;

import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.standing.TierStanding;
import dev.rung.scoring.features.Features;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The share that one customer handed to the one it is merged into. The highest version
/// counts, in any order of arrival.
public sealed interface MergedShare {

    long version();

    /// @param members the giver and everybody merged into it
    /// @param features of all of them together
    /// @param tier of the giver at the merge; while merged, only merges into the giver change it
    /// @param granted the granted tiers of any of them
    record Given(long version, Set<UUID> members, Features features, TierStanding tier, List<GrantedTier> granted)
            implements MergedShare {}

    /// The merge was undone. This stays on record, so that an older share does not come back.
    record TakenBack(long version) implements MergedShare {}
}
