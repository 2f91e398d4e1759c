package dev.rung.customer.quarantine;

import dev.rung.platform.audit.Audit;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// Takes a refused event from the list of those that wait. It can be replayed all the same, until it is forgotten.
@ApplicationScoped
class PuttingAway {

    private final QuarantinedEvents events;
    private final Audit audit;
    private final Clock clock;

    PuttingAway(QuarantinedEvents events, Audit audit, Clock clock) {
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// The last reason given counts. One that was replayed meanwhile is a problem: there is nothing to put away.
    @WithTransaction
    Uni<Void> putAway(UUID quarantineId, PutAwayReason reason, String actor) {
        return events.putAway(quarantineId, reason.code(), actor, clock.instant())
                .chain(changed ->
                        changed == 0 ? refuse(quarantineId) : Uni.createFrom().voidItem())
                .chain(() -> audit.record(
                        actor, "quarantined-event.put-away", quarantineId.toString(), Map.of("reason", reason.code())));
    }

    private Uni<Void> refuse(UUID quarantineId) {
        return events.byId(quarantineId).map(event -> {
            throw event == null
                    ? Problem.of(404, "quarantined-event-unknown").asException()
                    : Problem.of(409, "quarantined-event-replayed").asException();
        });
    }
}
