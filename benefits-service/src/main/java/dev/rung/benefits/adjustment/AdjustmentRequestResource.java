package dev.rung.benefits.adjustment;

import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.benefits.adjustment.RequestingAdjustments.AdjustmentContent;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.Text;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.text.VisibleText;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Points that staff want to give to a customer, or to take.
@Path("customers/{externalId}/points/adjustments")
class AdjustmentRequestResource {

    private final RequestingAdjustments requesting;
    private final ReadingAdjustments reading;
    private final Caller caller;

    AdjustmentRequestResource(RequestingAdjustments requesting, ReadingAdjustments reading, Caller caller) {
        this.requesting = requesting;
        this.reading = reading;
        this.caller = caller;
    }

    /// Asks for points to be given to a customer, or taken.
    ///
    /// Nothing moves before somebody else approves it. 201, or 200 where the same request came with the same
    /// key before.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, BENEFITS_MANAGER})
    @WithTransaction
    @Refuses(status = 404, when = "There is no such customer.")
    @Refuses(
            status = 409,
            when = "More than one adjustment or one customer may get, or the customer was erased or takes no part.")
    @Refuses(status = 422, when = "The Idempotency-Key came with another request before.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<AdjustmentView>> request(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @NotNull @Valid AdjustmentRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        if (request.points() == 0) {
            throw Problem.of(400, "invalid")
                    .at("points", Text.of("reason.not-zero"))
                    .asException();
        }
        var content = new AdjustmentContent(request.points(), request.reason(), request.note(), request.shop());
        return requesting
                .request(externalId, content, new IdempotencyKey(caller.name(), "points-adjustment", key))
                .chain(receipt -> reading.view(receipt.adjustment())
                        .map(view -> receipt.repeated()
                                ? RestResponse.ok(view)
                                : RestResponse.status(RestResponse.Status.CREATED, view)));
    }

    /// @param points more than zero to give them, less to take them; not zero
    /// @param note what it is about, for staff. The customer reads it too, in all that is kept of them
    /// @param shop of what it is about, as behaviour names it
    record AdjustmentRequest(
            @NotNull Long points,

            @NotNull @Pattern(regexp = AdjustmentReason.CODES)
            String reason,

            @NotNull
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            @CodePointLength(max = 1000)
            String note,

            @Nullable @CodePointLength(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*+")
            String shop) {}
}
