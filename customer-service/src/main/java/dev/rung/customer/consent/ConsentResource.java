package dev.rung.customer.consent;

import dev.rung.customer.consent.Consenting.Matter;
import dev.rung.customer.consent.Consenting.Speaker;
import dev.rung.customer.register.WholePolicy;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

@Path("customers/{externalId}/consents")
class ConsentResource {

    private final Consenting consenting;
    private final Caller caller;

    ConsentResource(Consenting consenting, Caller caller) {
        this.consenting = consenting;
        this.caller = caller;
    }

    /// The customer's consent for each purpose and channel.
    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.ADMIN, Roles.CUSTOMER})
    @WithSession
    public Uni<List<ConsentView>> list(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        caller.mustBeAllowedToSee(externalId, Roles.STOREFRONT, Roles.AGENT, Roles.ADMIN);
        return consenting.present(externalId);
    }

    private Speaker speaker() {
        return caller.hasRole(Roles.AGENT) || caller.hasRole(Roles.ADMIN) ? Speaker.STAFF : Speaker.SYSTEM;
    }

    /// Records a yes or a no of the customer.
    ///
    /// Of customers who are one person the latest answer counts. The same answer to the same text as before by
    /// this id is not a later one.
    @PUT
    @Path("{purpose}/{channel}")
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.ADMIN})
    @WithTransaction
    public Uni<ConsentView> put(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestPath @Pattern(regexp = WholePolicy.PURPOSES) String purpose,
            @RestPath @Pattern(regexp = WholePolicy.CHANNELS) String channel,
            @NotNull @Valid ConsentRequest request) {
        return consenting.record(externalId, new Matter(purpose, channel), request, caller.name(), speaker());
    }
}
