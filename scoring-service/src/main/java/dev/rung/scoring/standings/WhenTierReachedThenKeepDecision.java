package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class WhenTierReachedThenKeepDecision {

    private final KeepingStandings keeping;

    WhenTierReachedThenKeepDecision(KeepingStandings keeping) {
        this.keeping = keeping;
    }

    @Incoming("tier-events")
    Uni<Void> on(List<TierEvent> batch) {
        return keeping.append(batch.stream()
                // null where it could not be read; the connector has put it aside
                .filter(Objects::nonNull)
                .flatMap(event -> switch (event) {
                    case Reached reached -> Stream.of(reached);
                    case Unrecognised _ -> Stream.<Reached>empty();
                })
                .toList());
    }
}
