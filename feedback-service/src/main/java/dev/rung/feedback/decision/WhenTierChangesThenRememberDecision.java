package dev.rung.feedback.decision;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.again.TryAgain;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Needs no inbox: the decision's id is the event's, and the table takes it once.
@ApplicationScoped
class WhenTierChangesThenRememberDecision {

    private final Decisions decisions;

    WhenTierChangesThenRememberDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Incoming("tier-events")
    @TryAgain
    @WithTransaction
    Uni<Void> on(TierEvent event) {
        return switch (event) {
            case TierEvent.Reached reached -> decisions.learn(reached);
            case TierEvent.Unrecognised _ -> Uni.createFrom().voidItem();
        };
    }
}
