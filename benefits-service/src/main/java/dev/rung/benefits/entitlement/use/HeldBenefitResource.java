package dev.rung.benefits.entitlement.use;

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

@Path("customers/{externalId}/benefits")
class HeldBenefitResource {

    private final ReadingBenefits reading;
    private final Caller caller;

    HeldBenefitResource(ReadingBenefits reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// A customer's benefits, and what is left of them.
    ///
    /// Oldest first, and all in one page.
    @GET
    @WithSession
    @RolesAllowed({CUSTOMER, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT})
    public Uni<Page<HeldBenefitView>> benefits(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        caller.mustBeAllowedToSee(externalId, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT);
        return reading.of(externalId);
    }

    /// Benefits that a customer had and cannot use any more, and why.
    ///
    /// Newest first, and all in one page.
    @GET
    @Path("ended")
    @WithSession
    @RolesAllowed({CUSTOMER, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT})
    public Uni<Page<EndedBenefitView>> ended(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        caller.mustBeAllowedToSee(externalId, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT);
        return reading.endedOf(externalId);
    }

    /// How a customer used their benefits, also what was taken back.
    ///
    /// Newest first.
    @GET
    @Path("uses")
    @WithSession
    @RolesAllowed({CUSTOMER, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT})
    public Uni<Page<BenefitUseView>> uses(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable @Pattern(regexp = UseResource.CODE) String benefit,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        caller.mustBeAllowedToSee(externalId, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT);
        return reading.usesOf(externalId, benefit, after, limit);
    }
}
