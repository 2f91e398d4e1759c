package dev.rung.customer.intake;

import dev.rung.customer.intake.ReplayingEvents.Replayed;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// In this package because the quarantine does not depend on intake.
@Path("quarantine/{quarantineId}/replay")
class ReplayResource {

    private final ReplayingEvents replaying;
    private final Caller caller;

    ReplayResource(ReplayingEvents replaying, Caller caller) {
        this.replaying = replaying;
        this.caller = caller;
    }

    /// Takes the event in again, as it came, by the present rules.
    ///
    /// @param moveOrder true: an order that another customer has paid becomes this event's customer's from now on
    @POST
    @RolesAllowed(Roles.ADMIN)
    public Uni<Replayed> replay(
            @RestPath UUID quarantineId,
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false") String moveOrder) {
        return replaying.replay(quarantineId, Boolean.parseBoolean(moveOrder), caller.name());
    }
}
