package dev.rung.scoring.stream.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.PolicyEvent.Published;
import dev.rung.contracts.scoring.PolicyEvent.Unrecognised;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import dev.rung.scoring.assessment.program.TierProgram;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/// Fails for a policy that the stream passes over because it cannot be read, so that a person hears of it.
@ApplicationScoped
@FromTopic(value = "policies", event = PolicyEvent.class)
class WhenPolicyIsPublishedThenCheckIt implements EventDoor<PolicyEvent> {

    private final ObjectMapper json;

    WhenPolicyIsPublishedThenCheckIt(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Void> on(List<Delivery<PolicyEvent>> batch) {
        Delivery.events(batch).forEach(this::check);
        return Uni.createFrom().voidItem();
    }

    private void check(PolicyEvent event) {
        switch (event) {
            case Published published -> PoliciesInForce.mustBeWhole(published, read(published.policy()));
            case Unrecognised _ -> {}
        }
    }

    private TierProgram read(String text) {
        try {
            return json.readValue(text, TierProgram.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
