package dev.rung.customer.profile;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.route.InternalRoute;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("contacts")
class ContactResource {

    private static final Logger LOG = Logger.getLogger(ContactResource.class);

    private final Profiling profiling;
    private final Caller caller;

    ContactResource(Profiling profiling, Caller caller) {
        this.profiling = profiling;
        this.caller = caller;
    }

    /// How a customer is reached.
    ///
    /// For the moment of sending: whoever reads it keeps it no longer than that.
    @GET
    @Path("{customerId}")
    @InternalRoute("outreach-service asks for an address when it sends to it")
    @RolesAllowed(Roles.SERVICE)
    @WithSession
    public Uni<ContactView> get(@RestPath UUID customerId) {
        LOG.infof("Contact read customer=%s by=%s", customerId, caller.name());
        return profiling.of(customerId).map(ContactView::of);
    }

    record ContactView(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name,
            String locale,
            String timeZone) {

        static ContactView of(Profile profile) {
            return new ContactView(
                    profile.personal().email(),
                    profile.personal().phone(),
                    profile.personal().name(),
                    profile.customer().locale(),
                    profile.customer().timeZone());
        }
    }
}
