package dev.rung.benefits.entitlement.use;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.platform.identity.Caller;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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

    /// How the caller used their benefits, also what was taken back.
    ///
    /// Newest first.
    @GET
    @Path("uses")
    @WithSession
    public Uni<Page<BenefitUseView>> uses(
            @RestQuery @Nullable @Pattern(regexp = UseResource.CODE) String benefit,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.usesOf(caller.ownExternalId(), benefit, after, limit);
    }
}
