package dev.rung.feedback.decision;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.again.Together;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Needs no inbox: the decision's id is the event's, and the table takes it once. A batch is what one poll brought.
@ApplicationScoped
class WhenTierChangesThenRememberDecision {

    private final Decisions decisions;

    WhenTierChangesThenRememberDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Incoming("tier-events")
    Uni<Void> on(List<TierEvent> batch) {
        return Together.take(
                batch.stream()
                        .map(DecidedByScoring::in)
                        .flatMap(Optional::stream)
                        .toList(),
                decisions::learn);
    }
}
