package dev.rung.feedback.decision;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The decision's id is the event's, and the table accepts it once. A batch is one poll's records. Events that change
/// the date of a tier are stored too: they decide nothing, but date a decision, whichever comes first.
@ApplicationScoped
@FromTopic(value = "tier-events", event = TierEvent.class)
class WhenTierChangesThenRememberDecision implements EventDoor<TierEvent> {

    private final Decisions decisions;

    WhenTierChangesThenRememberDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Uni<Void> on(List<Delivery<TierEvent>> batch) {
        return Delivery.handOn(batch, WhenTierChangesThenRememberDecision::known, decisions::add);
    }

    /// All events that this build knows. Fails for one that could not be shown to its customer.
    private static Optional<TierEvent> known(TierEvent event) {
        return event instanceof TierEvent.Redated || ScoringDecisions.of(event).isPresent()
                ? Optional.of(event)
                : Optional.empty();
    }
}
