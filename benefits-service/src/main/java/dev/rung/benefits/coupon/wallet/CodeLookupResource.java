package dev.rung.benefits.coupon.wallet;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// The holders of a code, which may come in any case and width, with or without its hyphens.
@Path("coupons/{code}")
@RolesAllowed({AGENT, BENEFITS_MANAGER, ADMIN})
class CodeLookupResource {

    private final LookingUpCodes lookingUp;

    CodeLookupResource(LookingUpCodes lookingUp) {
        this.lookingUp = lookingUp;
    }

    /// The batch of a code, and who has it.
    @GET
    @WithSession
    @Refuses(status = 404, when = "There is no such code.")
    public Uni<CodeLookupView> find(@RestPath @Size(min = 1, max = 100) String code) {
        return lookingUp.find(code);
    }

    /// @param code as people see it
    /// @param free whether no customer has it; a shared one is never free
    /// @param batch its name in the caller's language
    /// @param holders newest first: one at most, or the newest fifty where the code is shared
    record CodeLookupView(String code, boolean free, UUID batchId, String batch, List<CodeHolderView> holders) {}

    record CodeHolderView(String externalId, CouponView coupon) {}
}
