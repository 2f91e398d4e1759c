package dev.rung.customer.erasure;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

@Path("customers/{externalId}/erasure")
@RolesAllowed(Roles.ADMIN)
class CustomerErasureResource {

    private final Erasing erasing;
    private final Certifying certifying;
    private final Caller caller;

    CustomerErasureResource(Erasing erasing, Certifying certifying, Caller caller) {
        this.erasing = erasing;
        this.certifying = certifying;
        this.caller = caller;
    }

    /// Erases a customer who asked for it by another way than the member centre.
    ///
    /// It cannot be undone. A second time changes nothing and shows how far the services are.
    @POST
    @WithTransaction
    public Uni<ErasureView> erase(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId, @NotNull @Valid ErasureRequest request) {
        return erasing.erase(externalId, request.reason().code(), caller.name()).map(certifying::view);
    }

    /// The certificate of the customer with this external id who was erased last.
    ///
    /// Somebody else may have the external id by now, or the same person who came back.
    @GET
    @WithSession
    public Uni<ErasureView> get(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return certifying.last(externalId);
    }

    /// @param reason `post`: the customer asked by letter, mail or telephone; `guardian`: somebody with
    ///     custody of a child did; `authority`: a court or an authority did
    record ErasureRequest(@NotNull ErasureReason reason) {}
}
