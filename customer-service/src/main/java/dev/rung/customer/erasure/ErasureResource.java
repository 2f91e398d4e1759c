package dev.rung.customer.erasure;

import dev.rung.platform.identity.Roles;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("erasures")
@RolesAllowed(Roles.ADMIN)
class ErasureResource {

    private final Certifying certifying;

    ErasureResource(Certifying certifying) {
        this.certifying = certifying;
    }

    /// The certificates of all erasures, newest first.
    ///
    /// @param state `open`: only those that some service has not confirmed
    @GET
    @WithSession
    public Uni<Page<ErasureView>> list(
            @RestQuery @Nullable @Pattern(regexp = "open") String state,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit) {
        return certifying.page(Page.before(after), state != null, limit);
    }

    /// The certificate of an erasure, by the id that is left of the customer.
    @GET
    @Path("{customerId}")
    @WithSession
    public Uni<ErasureView> get(@RestPath UUID customerId) {
        return certifying.of(customerId);
    }
}
