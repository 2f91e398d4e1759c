package dev.rung.benefits.earning;

import dev.rung.benefits.earning.facts.BehaviourFacts;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A batch is one poll's records; behaviour without points costs no transaction.
@ApplicationScoped
@FromTopic(value = "behaviour", event = Behaviour.class)
class WhenCustomerActsThenSettle implements EventDoor<Behaviour> {

    private final Settling settling;

    WhenCustomerActsThenSettle(Settling settling) {
        this.settling = settling;
    }

    @Override
    public Uni<Void> on(List<Delivery<Behaviour>> batch) {
        return Delivery.handOnWhole(
                batch, delivery -> BehaviourFacts.by(delivery.event(), delivery.source()), settling::settle);
    }
}
