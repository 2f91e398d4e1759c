package dev.rung.outreach.trigger;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.outreach.sending.Planning;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A 站内信 and a mail: a tier reached is marketing, and told as the customer agrees to it; what they lose or are about
/// to lose is a notice. What nobody is told of costs no transaction.
@ApplicationScoped
@FromTopic(value = "tier-events", event = TierEvent.class)
class WhenStandingChangesThenTell implements EventDoor<TierEvent> {

    private final Planning planning;

    WhenStandingChangesThenTell(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Uni<Void> on(List<Delivery<TierEvent>> batch) {
        return Delivery.handOn(batch, StandingNotification::in, planning::tell);
    }
}
