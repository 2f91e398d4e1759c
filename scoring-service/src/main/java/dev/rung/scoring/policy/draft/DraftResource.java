package dev.rung.scoring.policy.draft;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.MARKETER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.Refuses;
import dev.rung.scoring.policy.check.PolicyWarning;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Drafts of policies. The body is the policy, with a `comment` beside its fields that says why.
@Path("policies")
class DraftResource {

    private final Drafting drafting;
    private final Caller caller;
    private final CallerLanguage language;

    DraftResource(Drafting drafting, Caller caller, CallerLanguage language) {
        this.drafting = drafting;
        this.caller = caller;
        this.language = language;
    }

    /// Drafts a policy.
    @POST
    @RolesAllowed({MARKETER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 422, when = "The policy is not sound; `errors` lists every fault.")
    public Uni<DraftView> draft(@NotNull ObjectNode body) {
        return drafting.draft(policy(body), Comment.of(body), caller.name()).map(DraftView::of);
    }

    /// Copies a version into a new draft; the version itself stays as it is.
    @POST
    @Path("{version}/restoration")
    @RolesAllowed({MARKETER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    public Uni<DraftView> restore(@RestPath int version) {
        return drafting.restore(version, caller.name(), language.texts()).map(DraftView::of);
    }

    /// Replaces a draft's text.
    ///
    /// With `If-Match`, only the text that was read is replaced.
    @PUT
    @Path("{version}")
    @RolesAllowed({MARKETER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    @Refuses(status = 412, when = "The policy is no longer what was read.")
    @Refuses(status = 422, when = "The policy is not sound; `errors` lists every fault.")
    public Uni<DraftView> edit(
            @RestPath int version, @NotNull ObjectNode body, @RestHeader("If-Match") @Nullable String read) {
        return drafting.edit(version, policy(body), Comment.of(body), caller.name(), read)
                .map(DraftView::of);
    }

    /// Withdraws a version.
    ///
    /// It keeps its number and stays readable.
    @DELETE
    @Path("{version}")
    @RolesAllowed({MARKETER, APPROVER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    public Uni<Void> withdraw(@RestPath int version) {
        return drafting.withdraw(version, caller.name()).replaceWithVoid();
    }

    private static ObjectNode policy(ObjectNode body) {
        return body.deepCopy().without("comment");
    }

    /// @param state `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`
    /// @param hash to be sent as `If-Match` with the next step
    record DraftView(int version, String state, String hash, List<PolicyWarning> warnings) {

        static DraftView of(Drafting.DraftResult drafted) {
            var policy = drafted.policy();
            return new DraftView(
                    policy.version(), policy.state().code(), policy.document().hash(), drafted.warnings());
        }
    }
}
