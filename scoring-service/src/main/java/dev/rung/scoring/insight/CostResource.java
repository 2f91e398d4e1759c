package dev.rung.scoring.insight;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/// What customers cost the shop.
@Path("insight/costs")
class CostResource {

    private final Costing costing;
    private final Caller caller;
    private final Answers answers;

    CostResource(Costing costing, Caller caller, Answers answers) {
        this.costing = costing;
        this.caller = caller;
        this.answers = answers;
    }

    /// What customers cost the shop, month by month.
    @GET
    @Produces({MediaType.APPLICATION_JSON, Answers.CSV})
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, APPROVER, ADMIN})
    @APIResponseSchema(CostReport.class)
    public Uni<RestResponse<Object>> costs() {
        return costing.report().map(answers::of);
    }

    /// Enters a month's costs.
    ///
    /// @param month such as `2026-03`; entered again, it is overwritten
    @PUT
    @Path("{month}")
    @RolesAllowed({MARKETER, ADMIN})
    public Uni<Void> put(String month, @NotNull @Valid CostEntry entry) {
        return costing.put(month, entry, caller.name());
    }
}
