package dev.rung.customer.profile;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/profile")
class MyProfileResource {

    private final Profiling profiling;
    private final Caller caller;

    MyProfileResource(Profiling profiling, Caller caller) {
        this.profiling = profiling;
        this.caller = caller;
    }

    /// The caller's profile.
    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @WithSession
    public Uni<ProfileView> get() {
        return profiling.of(caller.ownExternalId()).map(profiling::view);
    }
}
