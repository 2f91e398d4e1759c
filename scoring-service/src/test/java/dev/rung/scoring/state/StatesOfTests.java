package dev.rung.scoring.state;

import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.features.Features;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// States as they lie in table `customer_states`.
public final class StatesOfTests {

    private StatesOfTests() {}

    public static byte[] bytes(CustomerState state) {
        return CustomerStateFormat.write(state);
    }

    /// Of one who turned out to be another as well.
    public static CustomerState partOf(UUID other, CustomerState state) {
        return state.with(state.links().into(other, 1));
    }

    /// With another as part, who did nothing and was granted a tier.
    public static CustomerState withPart(CustomerState state, GrantedTier granted) {
        var giver = new UUID(0, 77);
        var tier = state.standing().tier();
        var part = new MergedShare.Given(1, Set.of(giver), Features.NOTHING, tier, List.of(granted));
        return state.with(state.links().with(giver, part, tier, Instant.EPOCH));
    }
}
