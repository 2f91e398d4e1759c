package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.door.Delivery;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Writes batches, each in one transaction.
@ApplicationScoped
class KeepingStandings {

    private final Standings standings;
    private final Decisions decisions;

    KeepingStandings(Standings standings, Decisions decisions) {
        this.standings = standings;
        this.decisions = decisions;
    }

    @WithTransaction
    Uni<Void> keep(List<Delivery<AssessmentEvent>> batch) {
        return standings.keep(AssessmentBatch.of(batch));
    }

    @WithTransaction
    Uni<Void> append(List<Delivery<TierEvent>> batch) {
        return decisions.append(Delivery.events(batch).stream()
                .filter(event -> event.decision() != null)
                .toList());
    }
}
