package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.AssessmentEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class WhenAssessedThenKeepStanding {

    private final KeepingStandings keeping;

    WhenAssessedThenKeepStanding(KeepingStandings keeping) {
        this.keeping = keeping;
    }

    @Incoming("assessments")
    Uni<Void> on(KafkaRecordBatch<String, AssessmentEvent> batch) {
        return keeping.keep(batch.getRecords()).chain(() -> Uni.createFrom().completionStage(batch::ack));
    }
}
