package dev.rung.feedback.decision;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Needs no inbox: the decision's id is the event's, and the table takes it once. A batch is what one poll brought.
/// What dates a tier anew is kept too: it decides nothing, but dates what was decided, whichever is told first.
@ApplicationScoped
@FromTopic(value = "tier-events", event = TierEvent.class)
class WhenTierChangesThenRememberDecision implements EventDoor<TierEvent> {

    private final Decisions decisions;

    WhenTierChangesThenRememberDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Uni<Void> on(List<Delivery<TierEvent>> batch) {
        return Delivery.handOn(batch, WhenTierChangesThenRememberDecision::known, decisions::learn);
    }

    /// All but what this build does not know. Fails for what its customer could not be shown.
    private static Optional<TierEvent> known(TierEvent event) {
        return event instanceof TierEvent.Redated || ScoringDecisions.in(event).isPresent()
                ? Optional.of(event)
                : Optional.empty();
    }
}
