package dev.rung.benefits.statement;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("customers/{externalId}/points")
@RolesAllowed({CUSTOMER, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT})
class PointsResource {

    private static final String[] STAFF = {AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT};

    private final ReadingStatements reading;
    private final Caller caller;

    PointsResource(ReadingStatements reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// A customer's points.
    @GET
    @WithSession
    public Uni<Balance> balance(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        caller.mustBeAllowedToSee(externalId, STAFF);
        return reading.balanceOf(externalId);
    }

    /// A customer's points by their sources: each order or redemption with its entries.
    ///
    /// The source that began last comes first.
    @GET
    @Path("sources")
    @WithSession
    public Uni<Page<StatementSource>> sources(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        caller.mustBeAllowedToSee(externalId, STAFF);
        return reading.sourcesOf(externalId, after, limit);
    }

    /// The entries that changed a customer's points, newest first.
    @GET
    @Path("entries")
    @WithSession
    public Uni<Page<StatementEntry>> entries(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        caller.mustBeAllowedToSee(externalId, STAFF);
        return reading.entriesOf(externalId, after, limit);
    }
}
