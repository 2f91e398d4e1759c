package dev.rung.outreach.trigger;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.outreach.sending.Planning;
import dev.rung.platform.again.Together;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A 站内信 always, and a mail where the customer agreed to marketing by e-mail. What nobody is told of costs no
/// transaction.
@ApplicationScoped
class WhenStandingChangesThenTell {

    private final Planning planning;

    WhenStandingChangesThenTell(Planning planning) {
        this.planning = planning;
    }

    @Incoming("tier-events")
    Uni<Void> on(List<TierEvent> batch) {
        return Together.take(
                batch.stream().map(NewsOfStanding::in).flatMap(Optional::stream).toList(), planning::tell);
    }
}
