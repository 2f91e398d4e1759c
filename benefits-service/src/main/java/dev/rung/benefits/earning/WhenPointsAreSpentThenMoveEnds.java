package dev.rung.benefits.earning;

import dev.rung.benefits.ledger.spending.SpendFollower;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Spending is an activity: by a rule that goes by the last activity, all that the customer still has
/// lasts longer.
@ApplicationScoped
class WhenPointsAreSpentThenMoveEnds implements SpendFollower {

    private final Settling settling;

    WhenPointsAreSpentThenMoveEnds(Settling settling) {
        this.settling = settling;
    }

    @Override
    public Uni<Map<String, Long>> spent(UUID customerId) {
        return settling.moveEnds(customerId);
    }
}
