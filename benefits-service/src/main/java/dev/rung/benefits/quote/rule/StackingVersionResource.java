package dev.rung.benefits.quote.rule;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Versions of the rules of stacking, each drafted by one person and approved by another.
@Path("stacking-rules/versions")
@RolesAllowed({AGENT, ANALYST, MARKETER, APPROVER, BENEFITS_MANAGER, ADMIN})
class StackingVersionResource {

    private final StackingVersions versions;
    private final WritingStackingRules writing;
    private final JsonText json;
    private final Caller caller;

    StackingVersionResource(StackingVersions versions, WritingStackingRules writing, JsonText json, Caller caller) {
        this.versions = versions;
        this.writing = writing;
        this.json = json;
        this.caller = caller;
    }

    /// All versions of the rules of stacking, newest first.
    @GET
    @WithSession
    public Uni<Page<StackingView>> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return versions.page(Page.before(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> Integer.toString(last.number()))
                        .map(one -> StackingView.of(one, json)));
    }

    /// One version.
    @GET
    @Path("{version}")
    @WithSession
    public Uni<StackingView> one(@RestPath int version) {
        return versions.one(version).map(one -> StackingView.of(one, json));
    }

    /// Drafts rules of stacking.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 409, when = "Other rules count by now than those that it would replace.")
    public Uni<StackingView> draft(@NotNull @Valid StackingRequest request) {
        return writing.draft(request.document(), request.comment(), caller.name())
                .map(one -> StackingView.of(one, json));
    }

    /// Replaces a draft.
    ///
    /// With `If-Match`, only what was read is replaced.
    @PUT
    @Path("{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(
            status = 409,
            when = "Its state does not allow this, or other rules count by now than those that it would replace.")
    @Refuses(status = 412, when = "The rules are no longer what was read.")
    public Uni<StackingView> edit(
            @RestPath int version,
            @NotNull @Valid StackingRequest request,
            @RestHeader("If-Match") @Nullable String read) {
        return writing.edit(version, request.document(), request.comment(), caller.name(), read)
                .map(one -> StackingView.of(one, json));
    }

    /// Approves a draft that somebody else wrote: it counts for every quote from now on.
    ///
    /// Quotes that were given keep their price. `If-Match` names the text that was read.
    @POST
    @Path("{version}/approval")
    @RolesAllowed({APPROVER, ADMIN})
    @WithTransaction
    @Refuses(
            status = 409,
            when = "Its state does not allow this, or other rules count by now than those that it would replace.")
    @Refuses(status = 412, when = "The rules are no longer what was read.")
    @Refuses(status = 428, when = "`If-Match` is missing.")
    public Uni<StackingView> approve(
            @RestPath int version, @Parameter(required = true) @RestHeader("If-Match") @Nullable String read) {
        return writing.approve(version, caller.name(), read).map(one -> StackingView.of(one, json));
    }

    /// Withdraws a draft.
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

    /// @param replaces the version that counts and was read
    /// @param comment why they are changed
    record StackingRequest(
            @NotNull @Min(1) @Max(1_000_000_000) Integer replaces,

            @NotNull @CodePointLength(max = 1000) @Pattern(regexp = "[^\\u0000]*+")
            String comment,

            @NotNull @Valid StackingContent rules) {

        StackingDocument document() {
            return new StackingDocument(replaces, rules);
        }
    }
}
