package dev.rung.benefits.expiry.extension;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.benefits.expiry.extension.ExtensionCustomers.BatchProgress;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Batches that let points last longer.
@Path("points/extensions")
@RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN})
class ExtensionResource {

    private final ExtensionBatches batches;
    private final ExtensionCustomers customers;
    private final DraftingExtensions drafting;
    private final JsonText json;
    private final Caller caller;

    ExtensionResource(
            ExtensionBatches batches,
            ExtensionCustomers customers,
            DraftingExtensions drafting,
            JsonText json,
            Caller caller) {
        this.batches = batches;
        this.customers = customers;
        this.drafting = drafting;
        this.json = json;
        this.caller = caller;
    }

    /// All extensions of points.
    ///
    /// Newest first.
    @GET
    @WithSession
    public Uni<Page<ExtensionView>> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return batches.page(Page.before(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> Integer.toString(last.number())))
                .chain(page -> views(page.items()).map(shown -> new Page<>(shown, page.next())));
    }

    /// One extension, and how far it has come.
    @GET
    @Path("{number}")
    @WithSession
    public Uni<ExtensionView> one(@RestPath int number) {
        return batches.one(number).chain(this::view);
    }

    /// Drafts an extension and counts what it would cost.
    ///
    /// For named customers, or those who hold a tier now: who joins it later is not in the batch. Nothing
    /// changes before somebody else approves it.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(
            status = 409,
            when = "The group has more customers than a batch may have, or nobody with points that it concerns.")
    @Refuses(status = 422, when = "The draft is not sound; `errors` lists every fault.")
    public Uni<ExtensionView> draft(@NotNull @Valid ExtensionRequest request) {
        return drafting.draft(request, caller.name()).chain(this::view);
    }

    /// Approves an extension that somebody else drafted; it runs at once, in the background.
    ///
    /// `If-Match` names the plan that was read, with its cost.
    @POST
    @Path("{number}/approval")
    @RolesAllowed({APPROVER, ADMIN})
    @WithTransaction
    @Refuses(
            status = 409,
            when =
                    "Its state does not allow this, its last day is over, or the points have changed since it was drafted.")
    @Refuses(status = 412, when = "The plan is no longer what was read.")
    @Refuses(status = 428, when = "`If-Match` is missing.")
    public Uni<ExtensionView> approve(
            @RestPath int number, @Parameter(required = true) @RestHeader("If-Match") @Nullable String read) {
        return drafting.approve(number, caller.name(), read).chain(this::view);
    }

    /// Withdraws a draft.
    @DELETE
    @Path("{number}")
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    public Uni<Void> withdraw(@RestPath int number) {
        return drafting.withdraw(number, caller.name()).replaceWithVoid();
    }

    private Uni<ExtensionView> view(ExtensionBatch one) {
        return views(List.of(one)).map(List::getFirst);
    }

    private Uni<List<ExtensionView>> views(List<ExtensionBatch> shown) {
        return customers
                .progress(shown.stream().map(ExtensionBatch::number).toList())
                .map(found -> found.stream().collect(Collectors.toMap(BatchProgress::number, one -> one)))
                .map(progress -> shown.stream()
                        .map(one -> ExtensionView.of(one, progress.get(one.number()), json))
                        .toList());
    }
}
