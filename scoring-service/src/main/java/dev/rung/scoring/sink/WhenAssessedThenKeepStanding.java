package dev.rung.scoring.sink;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
@FromTopic(value = "assessments", event = AssessmentEvent.class)
class WhenAssessedThenKeepStanding implements EventDoor<AssessmentEvent> {

    private final KeepingStandings keeping;
    private final StandingMetrics metrics;

    WhenAssessedThenKeepStanding(KeepingStandings keeping, StandingMetrics metrics) {
        this.keeping = keeping;
        this.metrics = metrics;
    }

    @Override
    public Uni<Void> on(List<Delivery<AssessmentEvent>> batch) {
        return keeping.store(batch).invoke(metrics::countAssessments).replaceWithVoid();
    }
}
