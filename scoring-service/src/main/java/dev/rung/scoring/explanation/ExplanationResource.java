package dev.rung.scoring.explanation;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.SERVICE;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.platform.identity.ExternalId;
import dev.rung.scoring.standings.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Why a customer stood where they stood. Both doors give the same answer. The methods block, so
/// they run on worker threads.
@Path("/")
class ExplanationResource {

    private final Explaining explaining;
    private final Viewer viewer;

    ExplanationResource(Explaining explaining, Viewer viewer) {
        this.explaining = explaining;
        this.viewer = viewer;
    }

    /// Why a customer stands, or stood, where they do.
    ///
    /// A customer who is part of another is explained as that one, as the standing itself is; as of before the
    /// merge, as far as that is known, by what was decided about them alone.
    ///
    /// @param asOf an instant, not in the future; left out: now
    /// @param policy `then`, the rules that decided, or `now`, what the rules in force would say of what was
    ///     known then; left out: `then`
    @GET
    @Path("customers/{externalId}/standing/explanation")
    @RolesAllowed({CUSTOMER, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN, STOREFRONT, SERVICE})
    public Explanation explanation(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable String asOf,
            @Parameter(schema = @Schema(enumeration = {"then", "now"})) @RestQuery @Nullable String policy)
            throws SQLException {
        viewer.mustBeAllowedToSee(externalId);
        return explaining.explain(externalId, asOf, policy);
    }

    /// Why the caller stands, or stood, where they do.
    @GET
    @Path("me/standing/explanation")
    @RolesAllowed(CUSTOMER)
    public Explanation own(
            @RestQuery @Nullable String asOf,
            @Parameter(schema = @Schema(enumeration = {"then", "now"})) @RestQuery @Nullable String policy)
            throws SQLException {
        return explaining.explain(viewer.ownExternalId(), asOf, policy);
    }
}
