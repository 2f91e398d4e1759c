package dev.rung.scoring.costs;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/// The costs of customers, as the shop enters them.
@Path("insight")
class CostResource {

    private final Costing costing;
    private final Caller caller;

    CostResource(Costing costing, Caller caller) {
        this.costing = costing;
        this.caller = caller;
    }

    /// Enters a month's costs.
    ///
    /// @param month such as `2026-03`; entered again, it is overwritten
    @PUT
    @Path("costs/{month}")
    @RolesAllowed({MARKETER, ADMIN})
    public Uni<Void> put(String month, @NotNull @Valid CostEntry entry) {
        return costing.put(month, entry, caller.name());
    }
}
