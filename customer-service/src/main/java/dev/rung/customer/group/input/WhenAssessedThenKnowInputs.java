package dev.rung.customer.group.input;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import dev.rung.contracts.scoring.AssessmentEvent.Unrecognised;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@FromTopic(value = "assessments", event = AssessmentEvent.class)
class WhenAssessedThenKnowInputs implements EventDoor<AssessmentEvent> {

    private final AssessmentInputs inputs;

    WhenAssessedThenKnowInputs(AssessmentInputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Uni<Void> on(List<Delivery<AssessmentEvent>> batch) {
        return Delivery.handOn(batch, WhenAssessedThenKnowInputs::meaning, inputs::keep);
    }

    private static Optional<Assessed> meaning(AssessmentEvent event) {
        return switch (event) {
            case Assessed assessed -> Optional.of(assessed);
            case Passed _, Unrecognised _ -> Optional.empty();
        };
    }
}
