package dev.rung.benefits.entitlement.use;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/benefits")
@RolesAllowed(CUSTOMER)
class MyBenefitResource {

    private final ReadingBenefits reading;
    private final Caller caller;

    MyBenefitResource(ReadingBenefits reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// The caller's benefits, and what is left of them.
    ///
    /// Oldest first, and all in one page.
    @GET
    @WithSession
    public Uni<Page<HeldBenefitView>> benefits() {
        return reading.of(caller.ownExternalId());
    }

    /// Benefits that the caller had and cannot use any more, and why.
    ///
    /// Newest first, and all in one page.
    @GET
    @Path("ended")
    @WithSession
    public Uni<Page<EndedBenefitView>> ended() {
        return reading.endedOf(caller.ownExternalId());
    }
}
