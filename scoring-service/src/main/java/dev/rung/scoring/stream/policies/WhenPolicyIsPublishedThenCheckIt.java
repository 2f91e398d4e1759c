package dev.rung.scoring.stream.policies;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.PolicyEvent.Published;
import dev.rung.contracts.scoring.PolicyEvent.Unrecognised;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Fails for a policy that the stream skips because it cannot be read, so that it becomes a dead letter.
@ApplicationScoped
@FromTopic(value = "policies", event = PolicyEvent.class)
class WhenPolicyIsPublishedThenCheckIt implements EventDoor<PolicyEvent> {

    private final PolicyReader reader;

    WhenPolicyIsPublishedThenCheckIt(ObjectMapper json) {
        this.reader = new PolicyReader(json);
    }

    @Override
    public Uni<Void> on(List<Delivery<PolicyEvent>> batch) {
        Delivery.events(batch).forEach(this::check);
        return Uni.createFrom().voidItem();
    }

    private void check(PolicyEvent event) {
        switch (event) {
            case Published published -> reader.term(published);
            case Unrecognised _ -> {}
        }
    }
}
