package dev.rung.customer.erasure;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.route.InternalRoute;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

@Path("me/account")
class MyAccountResource {

    private final Erasing erasing;
    private final Certifying certifying;
    private final Caller caller;

    MyAccountResource(Erasing erasing, Certifying certifying, Caller caller) {
        this.erasing = erasing;
        this.certifying = certifying;
        this.caller = caller;
    }

    /// Erases the caller: profile, consents, messages, feedback, tier, and the points with them.
    ///
    /// It cannot be undone. The other services follow within seconds; a second time changes nothing and
    /// shows how far they are. Whatever the caller does here afterwards makes them a customer anew, without
    /// any of it.
    @DELETE
    @InternalRoute("the gateway's DELETE /me asks it")
    @RolesAllowed(Roles.CUSTOMER)
    @Refuses(status = 404, when = "The caller was never known here.")
    @WithTransaction
    public Uni<ErasureView> erase() {
        return erasing.erase(caller.ownExternalId(), ErasureReason.OWN, "customer")
                .map(certifying::view);
    }
}
