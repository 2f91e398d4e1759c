package dev.rung.platform.again;

import dev.rung.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/// A door whose database always says the same.
@Path("outages")
class OutageResource {

    @GET
    @Path("{state}")
    @RolesAllowed(Roles.AGENT)
    public Uni<String> ask(@RestPath String state) {
        return Uni.createFrom().failure(new IllegalStateException(new PgException("as in a test", "FATAL", state, "")));
    }
}
