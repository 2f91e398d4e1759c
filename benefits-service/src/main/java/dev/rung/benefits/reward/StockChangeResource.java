package dev.rung.benefits.reward;

import static dev.rung.benefits.reward.RewardCatalogueResource.CODE;
import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.benefits.reward.ChangingStock.StockWish;
import dev.rung.benefits.reward.StockChanges.StockChange;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.locale.Text;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.text.VisibleText;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Corrections of a reward's stock.
@Path("reward-catalogue/{code}/stock-changes")
class StockChangeResource {

    private static final long LARGEST = 1_000_000_000;

    private final ChangingStock changing;
    private final StockChanges changes;
    private final Caller caller;

    StockChangeResource(ChangingStock changing, StockChanges changes, Caller caller) {
        this.changing = changing;
        this.changes = changes;
        this.caller = caller;
    }

    /// All corrections of a reward's stock, newest first.
    @GET
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    @WithSession
    public Uni<Page<StockChangeView>> list(
            @RestPath @Pattern(regexp = CODE) String code,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return changes.page(code, Page.before(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position()))
                        .map(StockChangeView::of));
    }

    /// Adds pieces to a reward's stock, or takes some away.
    ///
    /// The same key counts once, however often it is sent.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Less than nothing would be left, or the stock is not counted.")
    @Refuses(status = 422, when = "The Idempotency-Key is another request's.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<StockChangeView>> change(
            @RestPath @Pattern(regexp = CODE) String code,
            @NotNull @Valid StockChangeRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        if (request.change() == 0) {
            throw Problem.of(400, "invalid")
                    .at("change", Text.of("reason.not-zero"))
                    .asException();
        }
        var once = new IdempotencyKey(caller.name(), "reward-stock", key);
        return changing.change(new StockWish(code, request.change(), request.reason(), once))
                .map(receipt -> RestResponse.ResponseBuilder.create(
                                receipt.repeated() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                                StockChangeView.of(receipt.change()))
                        .build());
    }

    /// @param change pieces that came or, less than zero, went; not zero
    /// @param reason such as a delivery, or pieces that were found broken
    record StockChangeRequest(
            @NotNull @Min(-LARGEST) @Max(LARGEST) Long change,

            @NotNull
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            @CodePointLength(max = 200)
            String reason) {}

    /// @param stock what was left after it
    /// @param author a login of the staff
    record StockChangeView(UUID id, long change, String reason, long stock, String author, Instant changedAt) {

        static StockChangeView of(StockChange change) {
            return new StockChangeView(
                    change.id(), change.change(), change.reason(), change.stock(), change.author(), change.changedAt());
        }
    }
}
