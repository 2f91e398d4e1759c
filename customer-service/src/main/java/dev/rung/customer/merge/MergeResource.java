package dev.rung.customer.merge;

import dev.rung.customer.merge.DecidingMerges.MergeProposal;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// That two customers are one person.
@Path("merges")
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
class MergeResource {

    private final DecidingMerges merging;
    private final Merges merges;
    private final Caller caller;

    MergeResource(DecidingMerges merging, Merges merges, Caller caller) {
        this.merging = merging;
        this.merges = merges;
        this.caller = caller;
    }

    /// All merges: proposed, carried out, withdrawn and undone.
    ///
    /// Newest first.
    @GET
    @WithSession
    public Uni<Page<MergeView>> list(
            @RestQuery @Nullable @Pattern(regexp = "proposed|withdrawn|merged|undone") String state,
            @RestQuery @Nullable @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return merges.page(state, externalId, Page.before(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position())));
    }

    /// A merge.
    @GET
    @Path("{id}")
    @WithSession
    @Refuses(status = 404, when = "There is no such merge.")
    public Uni<MergeView> get(@RestPath UUID id) {
        return merges.view(id);
    }

    /// Proposes that a customer becomes part of another one.
    ///
    /// Nothing changes before somebody else approves it. Both must be customers of their own, of which nothing
    /// was erased.
    @POST
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 404, when = "There is no such customer.")
    @Refuses(status = 409, when = "The two cannot be merged, or the customer is proposed for a merge already.")
    public Uni<MergeView> propose(@NotNull @Valid MergeRequest request) {
        return merging.propose(new MergeProposal(request.from(), request.into(), request.reason()), caller.name());
    }

    /// Approves a merge that somebody else proposed.
    ///
    /// From then on the storefront's id of the one leads to the other, who is shown what both are and have.
    @POST
    @Path("{id}/approval")
    @WithTransaction
    @Refuses(status = 404, when = "There is no such merge.")
    @Refuses(status = 409, when = "It was decided before, or the two cannot be merged any more.")
    public Uni<MergeView> approve(@RestPath UUID id) {
        return merging.approve(id, caller.name());
    }

    /// Withdraws a merge that was proposed.
    @POST
    @Path("{id}/withdrawal")
    @WithTransaction
    @Refuses(status = 404, when = "There is no such merge.")
    @Refuses(status = 409, when = "It was decided before.")
    public Uni<MergeView> withdraw(@RestPath UUID id) {
        return merging.withdraw(id, caller.name());
    }

    /// Undoes a merge.
    ///
    /// Both are customers of their own again, with what each had and what was told of each meanwhile. One person
    /// does it: two people who were taken for one must not see each other's data any longer than needed.
    @POST
    @Path("{id}/undoing")
    @WithTransaction
    @Refuses(status = 404, when = "There is no such merge.")
    @Refuses(status = 409, when = "It is not carried out, or was undone before, or the person was erased.")
    public Uni<MergeView> undo(@RestPath UUID id, @NotNull @Valid UndoingRequest request) {
        return merging.undo(id, request.reason(), caller.name());
    }

    /// @param from the customer who becomes part of the other
    /// @param into the customer who is kept
    record MergeRequest(
            @NotNull @Pattern(regexp = ExternalId.PATTERN) String from,
            @NotNull @Pattern(regexp = ExternalId.PATTERN) String into,

            @NotNull @Pattern(regexp = "same-contact|customer-asked|registered-twice|same-orders|other")
            String reason) {}

    record UndoingRequest(
            @NotNull @Pattern(regexp = "two-people|customer-asked|mistake|other")
            String reason) {}
}
