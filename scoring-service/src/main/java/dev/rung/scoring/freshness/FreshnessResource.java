package dev.rung.scoring.freshness;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// How far what was accepted is readable.
@Path("insight/freshness")
class FreshnessResource {

    private final FreshnessReader reader;

    FreshnessResource(FreshnessReader reader) {
        this.reader = reader;
    }

    /// How far what was accepted is readable.
    ///
    /// An importer of behaviour waits here until it can be read.
    @GET
    @RolesAllowed({STOREFRONT, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Uni<Freshness> freshness() {
        return reader.freshness();
    }
}
