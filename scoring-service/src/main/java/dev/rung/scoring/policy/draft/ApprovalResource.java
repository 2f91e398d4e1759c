package dev.rung.scoring.policy.draft;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import dev.rung.scoring.policy.version.PolicyVersion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The second pair of eyes.
@Path("policies")
class ApprovalResource {

    private final Approving approving;
    private final Caller caller;

    ApprovalResource(Approving approving, Caller caller) {
        this.approving = approving;
        this.caller = caller;
    }

    /// Approves a version.
    ///
    /// Only the text that was read is approved: `If-Match` says which, and is required.
    @POST
    @Path("{version}/approval")
    @RolesAllowed(Roles.APPROVER)
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    @Refuses(status = 412, when = "The policy is no longer what was read.")
    @Refuses(status = 428, when = "`If-Match` says which text was read, and is required.")
    public Uni<ApprovalView> approve(
            @RestPath int version, @Parameter(required = true) @RestHeader("If-Match") @Nullable String read) {
        return approving.approve(version, caller.name(), read).map(ApprovalView::of);
    }

    /// @param state `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`
    record ApprovalView(int version, String state, String approver, Instant approvedAt, String hash) {

        static ApprovalView of(PolicyVersion policy) {
            var approval = Objects.requireNonNull(policy.state().approval());
            return new ApprovalView(
                    policy.version(),
                    policy.state().code(),
                    approval.by(),
                    approval.at(),
                    policy.document().hash());
        }
    }
}
