package dev.rung.platform.outbox;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent.Resolved;
import dev.rung.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;

/// A door that does nothing but tell.
@Path("resolutions")
class ResolutionResource {

    private final Outbox outbox;
    private final Clock clock;

    ResolutionResource(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @POST
    @Path("{customer}")
    @RolesAllowed(Roles.AGENT)
    @WithTransaction
    public Uni<Void> resolve(UUID customer) {
        return outbox.add(
                Topic.FEEDBACK_EVENTS,
                customer.toString(),
                new Resolved(UUID.randomUUID(), customer, clock.instant(), UUID.randomUUID(), null));
    }
}
