package dev.rung.benefits.earning.version;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// How earning rules come to count: tried on last month, approved by another person, then published.
@Path("earning-rules/versions/{version}")
class RuleStepResource {

    private final WritingRules writing;
    private final TryingRules trying;
    private final JsonText json;
    private final Caller caller;

    RuleStepResource(WritingRules writing, TryingRules trying, JsonText json, Caller caller) {
        this.writing = writing;
        this.trying = trying;
        this.json = json;
        this.caller = caller;
    }

    /// Counts what last month would have earned by a version.
    ///
    /// Nothing changes by it. Beside it stands what the month earns by the rules that count. Budgets of
    /// promotions are taken as unspent.
    @POST
    @Path("trial")
    @RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN})
    @Refuses(status = 409, when = "Another trial is running.")
    public Uni<RuleTrial> trial(@RestPath int version) {
        return trying.onLastMonth(version);
    }

    /// Approves a draft.
    ///
    /// Nobody approves what they wrote any of. `If-Match` names the text that was read.
    @POST
    @Path("approval")
    @RolesAllowed({APPROVER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    @Refuses(status = 412, when = "The rules are no longer what was read.")
    @Refuses(status = 428, when = "`If-Match` is missing.")
    public Uni<RuleVersionView> approve(
            @RestPath int version, @Parameter(required = true) @RestHeader("If-Match") @Nullable String read) {
        return writing.approve(version, caller.name(), read).map(one -> RuleVersionView.of(one, json));
    }

    /// Sets the business date from which approved rules count.
    ///
    /// Without a body, tomorrow.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("publication")
    @RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN})
    @WithTransaction
    @Refuses(
            status = 409,
            when = "Its state does not allow this, or a later version is published already, or one that begins later.")
    @Refuses(status = 422, when = "It would not begin in the future, or is not sound by the ladder of today.")
    public Uni<RuleVersionView> publish(@RestPath int version, @Nullable FromDay request) {
        return writing.publish(version, request == null ? null : request.from(), caller.name())
                .map(one -> RuleVersionView.of(one, json));
    }

    /// @param from a business date of the store; null: tomorrow
    record FromDay(@Nullable LocalDate from) {}
}
