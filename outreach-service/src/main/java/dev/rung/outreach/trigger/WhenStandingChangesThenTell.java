package dev.rung.outreach.trigger;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.outreach.sending.Planning;
import dev.rung.outreach.sending.Planning.News;
import dev.rung.platform.again.Together;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A 站内信 always, and a mail where the customer agreed to marketing by e-mail.
@ApplicationScoped
class WhenTierReachedThenCongratulate {

    private final Planning planning;

    WhenTierReachedThenCongratulate(Planning planning) {
        this.planning = planning;
    }

    @Incoming("tier-events")
    Uni<Void> on(List<TierEvent> batch) {
        return Together.take(
                batch.stream()
                        .map(WhenTierReachedThenCongratulate::news)
                        .flatMap(Optional::stream)
                        .toList(),
                planning::tell);
    }

    private static Optional<News> news(TierEvent event) {
        return switch (event) {
            case Reached reached ->
                Optional.of(new News(
                        reached.customerId(), new TierReached(reached.eventId(), reached.tier(), reached.before())));
            case Unrecognised _ -> Optional.empty();
        };
    }
}
