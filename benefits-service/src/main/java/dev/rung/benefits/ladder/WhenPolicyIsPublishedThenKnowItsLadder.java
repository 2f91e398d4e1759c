package dev.rung.benefits.ladder;

import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.PolicyEvent.Published;
import dev.rung.contracts.scoring.PolicyEvent.Unrecognised;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// A version is told for good, so the first telling counts.
@ApplicationScoped
@FromTopic(value = "policies", event = PolicyEvent.class)
class WhenPolicyIsPublishedThenKnowItsLadder implements EventDoor<PolicyEvent> {

    private final Ladders ladders;

    WhenPolicyIsPublishedThenKnowItsLadder(Ladders ladders) {
        this.ladders = ladders;
    }

    @Override
    @WithTransaction
    public Uni<Void> on(List<Delivery<PolicyEvent>> batch) {
        return Delivery.handOn(batch, WhenPolicyIsPublishedThenKnowItsLadder::published, ladders::learn);
    }

    private static Optional<Published> published(PolicyEvent event) {
        return switch (event) {
            case Published published -> Optional.of(published);
            case Unrecognised _ -> Optional.empty();
        };
    }
}
