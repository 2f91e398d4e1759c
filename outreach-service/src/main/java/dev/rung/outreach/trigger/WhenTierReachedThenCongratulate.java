package dev.rung.outreach.trigger;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.outreach.sending.Planning;
import dev.rung.platform.again.TryAgain;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A 站内信 always, and a mail where the customer agreed to marketing by e-mail.
@ApplicationScoped
class WhenTierReachedThenCongratulate {

    private final Planning planning;

    WhenTierReachedThenCongratulate(Planning planning) {
        this.planning = planning;
    }

    @Incoming("tier-events")
    @TryAgain
    @WithTransaction
    Uni<Void> on(TierEvent event) {
        return switch (event) {
            case Reached reached ->
                planning.tell(
                        reached.customerId(), new TierReached(reached.eventId(), reached.tier(), reached.before()));
            case Unrecognised _ -> Uni.createFrom().voidItem();
        };
    }
}
