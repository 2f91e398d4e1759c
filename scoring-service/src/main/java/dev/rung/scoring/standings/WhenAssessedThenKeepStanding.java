package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.AssessmentEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class WhenAssessedThenKeepStanding {

    private final KeepingStandings keeping;

    WhenAssessedThenKeepStanding(KeepingStandings keeping) {
        this.keeping = keeping;
    }

    @Incoming("assessments")
    Uni<Void> on(ConsumerRecords<String, AssessmentEvent> batch) {
        return keeping.keep(AssessmentBatch.of(batch));
    }
}
