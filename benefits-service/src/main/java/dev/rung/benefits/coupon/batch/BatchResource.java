package dev.rung.benefits.coupon.batch;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.benefits.coupon.terms.BatchContent;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Batches of coupons.
@Path("coupon-batches")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class BatchResource {

    private final CouponBatches batches;
    private final WritingBatches writing;
    private final JsonText json;
    private final Caller caller;

    BatchResource(CouponBatches batches, WritingBatches writing, JsonText json, Caller caller) {
        this.batches = batches;
        this.writing = writing;
        this.json = json;
        this.caller = caller;
    }

    /// All batches, newest first.
    @GET
    @WithSession
    public Uni<Page<BatchView>> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return batches.page(Page.before(after), limit + 1)
                .map(found ->
                        Page.of(found, limit, last -> Long.toString(last.seq)).map(this::view));
    }

    /// One batch.
    @GET
    @Path("{id}")
    @WithSession
    public Uni<BatchView> one(@RestPath UUID id) {
        return batches.one(id).map(this::view);
    }

    /// Drafts a batch.
    ///
    /// Nobody gets a coupon of it before it is opened.
    @POST
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 422, when = "The batch is not sound; `errors` lists every fault.")
    public Uni<BatchView> draft(@NotNull @Valid BatchContent content) {
        return writing.draft(content, caller.name()).map(this::view);
    }

    /// Replaces the content of a draft.
    @PUT
    @Path("{id}")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "It is open or closed.")
    @Refuses(status = 422, when = "The batch is not sound; `errors` lists every fault.")
    public Uni<BatchView> change(@RestPath UUID id, @NotNull @Valid BatchContent content) {
        return writing.change(id, content, caller.name()).map(this::view);
    }

    /// Opens a batch.
    ///
    /// From now on coupons of it are issued, and its content never changes.
    @POST
    @Path("{id}/opening")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "It is no draft.")
    public Uni<BatchView> open(@RestPath UUID id) {
        return writing.open(id, caller.name()).map(this::view);
    }

    /// Closes a batch.
    ///
    /// No more coupons of it are issued; those that were stay good.
    @POST
    @Path("{id}/closing")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "It is not open.")
    public Uni<BatchView> close(@RestPath UUID id) {
        return writing.close(id, caller.name()).map(this::view);
    }

    private BatchView view(CouponBatch batch) {
        return new BatchView(
                batch.id,
                batch.state().code(),
                json.read(batch.content, BatchContent.class),
                batch.benefitCode == null ? batch.issued : null,
                batch.benefitCode,
                batch.author,
                batch.writtenAt);
    }

    /// @param state `draft`, `open` or `closed`
    /// @param issued how many coupons of it there are; null: those of benefits are not counted here
    /// @param benefit whose coupons these are; null: staff wrote the batch
    record BatchView(
            UUID id,
            String state,
            BatchContent content,
            @Nullable Integer issued,
            @Nullable String benefit,
            String author,
            Instant writtenAt) {}
}
