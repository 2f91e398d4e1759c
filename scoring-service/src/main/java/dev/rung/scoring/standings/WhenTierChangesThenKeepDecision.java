package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.TierEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class WhenTierChangesThenKeepDecision {

    private final KeepingStandings keeping;

    WhenTierChangesThenKeepDecision(KeepingStandings keeping) {
        this.keeping = keeping;
    }

    @Incoming("tier-events")
    Uni<Void> on(List<TierEvent> batch) {
        return keeping.append(batch.stream()
                // null where it could not be read; the connector has put it aside
                .filter(Objects::nonNull)
                .filter(event -> event.decision() != null)
                .toList());
    }
}
