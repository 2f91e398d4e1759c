package dev.rung.outreach.trigger;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.outreach.sending.Planning;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// An inbox message (站内信) and a mail. A tier reached is marketing and needs consent; a tier lost, or about to be
/// lost, is a notice. Events without a message cost no transaction.
@ApplicationScoped
@FromTopic(value = "tier-events", event = TierEvent.class)
class WhenStandingChangesThenTell implements EventDoor<TierEvent> {

    private final Planning planning;

    WhenStandingChangesThenTell(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Uni<Void> on(List<Delivery<TierEvent>> batch) {
        return Delivery.handOn(batch, StandingNotification::of, planning::plan);
    }
}
