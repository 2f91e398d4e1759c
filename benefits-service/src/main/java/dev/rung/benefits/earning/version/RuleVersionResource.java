package dev.rung.benefits.earning.version;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.benefits.earning.rules.RuleProposal;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Versions of the earning rules that people write. Those of the file come before them.
@Path("earning-rules/versions")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class RuleVersionResource {

    private final EarningRuleVersions versions;
    private final WritingRules writing;
    private final JsonText json;
    private final Caller caller;

    RuleVersionResource(EarningRuleVersions versions, WritingRules writing, JsonText json, Caller caller) {
        this.versions = versions;
        this.writing = writing;
        this.json = json;
        this.caller = caller;
    }

    /// All versions, newest first.
    @GET
    @WithSession
    public Uni<Page<RuleVersionView>> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return versions.page(Page.before(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> Integer.toString(last.number()))
                        .map(one -> RuleVersionView.of(one, json)));
    }

    /// One version.
    @GET
    @Path("{version}")
    @WithSession
    public Uni<RuleVersionView> one(@RestPath int version) {
        return versions.one(version).map(one -> RuleVersionView.of(one, json));
    }

    /// Drafts earning rules.
    @POST
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 422, when = "The rules are not sound; `errors` lists every fault.")
    public Uni<RuleVersionView> draft(@NotNull @Valid RuleRequest request) {
        return writing.draft(request.rules(), request.comment(), caller.name())
                .map(one -> RuleVersionView.of(one, json));
    }

    /// Replaces a draft.
    ///
    /// With `If-Match`, only what was read is replaced.
    @PUT
    @Path("{version}")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    @Refuses(status = 412, when = "The rules are no longer what was read.")
    @Refuses(status = 422, when = "The rules are not sound; `errors` lists every fault.")
    public Uni<RuleVersionView> edit(
            @RestPath int version, @NotNull @Valid RuleRequest request, @RestHeader("If-Match") @Nullable String read) {
        return writing.edit(version, request.rules(), request.comment(), caller.name(), read)
                .map(one -> RuleVersionView.of(one, json));
    }

    /// Withdraws a version that is not published.
    ///
    /// It keeps its number and stays readable.
    @DELETE
    @Path("{version}")
    @RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    public Uni<Void> withdraw(@RestPath int version) {
        return writing.withdraw(version, caller.name()).replaceWithVoid();
    }

    /// @param comment why they are written
    record RuleRequest(
            @NotNull RuleProposal rules,

            @NotNull @CodePointLength(max = 1000) @Pattern(regexp = "[^\\u0000]*+")
            String comment) {}
}
