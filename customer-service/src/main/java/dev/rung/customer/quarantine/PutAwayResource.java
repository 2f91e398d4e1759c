package dev.rung.customer.quarantine;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("quarantine/{quarantineId}/put-away")
class PutAwayResource {

    private final PuttingAway putting;
    private final Caller caller;

    PutAwayResource(PuttingAway putting, Caller caller) {
        this.putting = putting;
        this.caller = caller;
    }

    /// Puts the event away: no replay of it is wanted.
    ///
    /// It is counted and found as before, and can still be replayed.
    @PUT
    @ResponseStatus(204)
    @RolesAllowed(Roles.ADMIN)
    @Refuses(status = 409, when = "It was replayed: there is nothing to put away.")
    public Uni<Void> putAway(@RestPath UUID quarantineId, @Valid @NotNull PutAwayRequest request) {
        return putting.putAway(quarantineId, request.reason(), caller.name());
    }

    /// @param reason `sent-anew`: the sender sent it anew, mended; `trial`: it was a trial; `not-wanted`: it will
    ///     never be taken in
    record PutAwayRequest(@NotNull PutAwayReason reason) {}
}
