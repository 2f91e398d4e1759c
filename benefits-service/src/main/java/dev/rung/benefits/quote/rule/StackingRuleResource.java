package dev.rung.benefits.quote.rule;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.benefits.quote.rule.StackingVersions.StackingVersion;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/// The rules of stacking: which reductions of a cart go together.
@Path("stacking-rules")
class StackingRuleResource {

    private final StackingVersions versions;
    private final WritingStackingRules writing;
    private final Caller caller;

    StackingRuleResource(StackingVersions versions, WritingStackingRules writing, Caller caller) {
        this.versions = versions;
        this.writing = writing;
        this.caller = caller;
    }

    /// Shows the rules that count.
    @GET
    @WithSession
    @RolesAllowed({STOREFRONT, AGENT, ANALYST, MARKETER, APPROVER, BENEFITS_MANAGER, ADMIN})
    public Uni<StackingView> show() {
        return versions.newest().map(StackingView::of);
    }

    /// Changes the rules: the next version counts for every quote from now on.
    ///
    /// Quotes that were given keep their price.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @WithTransaction
    @RolesAllowed(BENEFITS_MANAGER)
    @Refuses(status = 409, when = "Somebody changed them since they were read.")
    public Uni<StackingView> change(@NotNull @Valid StackingRequest request) {
        return writing.change(request.version(), request.rules(), caller.name()).map(StackingView::of);
    }

    /// @param version the one that was read
    record StackingRequest(
            @NotNull @Min(1) @Max(1_000_000_000) Integer version,
            @NotNull @Valid StackingContent rules) {}

    /// @param author who wrote it, as their token names them
    record StackingView(int version, StackingContent rules, String author, Instant writtenAt) {

        static StackingView of(StackingVersion one) {
            return new StackingView(one.version(), one.content(), one.author(), one.writtenAt());
        }
    }
}
