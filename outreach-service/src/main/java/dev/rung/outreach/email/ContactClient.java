package dev.rung.outreach.email;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// customer-service's door for services.
@RegisterRestClient(configKey = "customer")
@OidcClientFilter
@Path("/api/v1/contacts")
interface ContactClient {

    @GET
    @Path("{customerId}")
    Uni<Contact> contact(@PathParam("customerId") UUID customerId);

    /// Says who a person is: it lives for one mail and must never be printed.
    record Contact(@Nullable String email, @Nullable String name) {

        @Override
        public String toString() {
            return "Contact[…]";
        }
    }
}
