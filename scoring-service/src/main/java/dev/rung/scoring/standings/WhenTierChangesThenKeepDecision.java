package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.TierEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class WhenTierChangesThenKeepDecision {

    private final KeepingStandings keeping;

    WhenTierChangesThenKeepDecision(KeepingStandings keeping) {
        this.keeping = keeping;
    }

    @Incoming("tier-events")
    Uni<Void> on(KafkaRecordBatch<String, TierEvent> batch) {
        return keeping.append(batch.getRecords()).chain(() -> Uni.createFrom().completionStage(batch::ack));
    }
}
