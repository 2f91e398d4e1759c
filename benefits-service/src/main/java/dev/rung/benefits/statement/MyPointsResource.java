package dev.rung.benefits.statement;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("me/points")
@RolesAllowed(CUSTOMER)
class MyPointsResource {

    private final ReadingStatements reading;
    private final Caller caller;

    MyPointsResource(ReadingStatements reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// The caller's points.
    @GET
    @WithSession
    public Uni<Balance> balance() {
        return reading.balanceOf(caller.ownExternalId());
    }

    /// The caller's points by their sources: each order or redemption with its entries.
    ///
    /// The source that began last comes first.
    @GET
    @Path("sources")
    @WithSession
    public Uni<Page<StatementSource>> sources(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.sourcesOf(caller.ownExternalId(), after, limit);
    }

    /// The entries that changed the caller's points, newest first.
    @GET
    @Path("entries")
    @WithSession
    public Uni<Page<StatementEntry>> entries(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.entriesOf(caller.ownExternalId(), after, limit);
    }
}
