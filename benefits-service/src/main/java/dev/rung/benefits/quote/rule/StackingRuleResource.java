package dev.rung.benefits.quote.rule;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.platform.json.JsonText;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// The rules of stacking: which reductions of a cart go together.
@Path("stacking-rules")
class StackingRuleResource {

    private final StackingVersions versions;
    private final JsonText json;

    StackingRuleResource(StackingVersions versions, JsonText json) {
        this.versions = versions;
        this.json = json;
    }

    /// Shows the rules that count.
    @GET
    @WithSession
    @RolesAllowed({STOREFRONT, AGENT, ANALYST, MARKETER, APPROVER, BENEFITS_MANAGER, ADMIN})
    public Uni<StackingView> show() {
        return versions.inForce().map(one -> StackingView.of(one, json));
    }
}
