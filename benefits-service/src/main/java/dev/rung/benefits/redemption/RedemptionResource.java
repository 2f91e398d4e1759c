package dev.rung.benefits.redemption;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.benefits.redemption.booking.AdvancingRedemptions;
import dev.rung.benefits.redemption.booking.AdvancingRedemptions.StepWish;
import dev.rung.benefits.redemption.booking.Reserving;
import dev.rung.benefits.redemption.booking.Reserving.ReservationWish;
import dev.rung.benefits.redemption.rule.CancelReason;
import dev.rung.benefits.redemption.rule.RedemptionStep.Cancel;
import dev.rung.benefits.redemption.rule.RedemptionStep.Confirm;
import dev.rung.benefits.redemption.rule.RedemptionStep.Refund;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Redemptions, as the store and its staff handle them for customers.
@Path("redemptions")
class RedemptionResource {

    static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
    static final String PURPOSE = "redemption";
    static final String LEGIBLE = "[^\\p{Cc}\\p{Cs}]*+";

    private final Reserving reserving;
    private final AdvancingRedemptions advancing;
    private final ReadingRedemptions reading;
    private final Caller caller;

    RedemptionResource(Reserving reserving, AdvancingRedemptions advancing, ReadingRedemptions reading, Caller caller) {
        this.reserving = reserving;
        this.advancing = advancing;
        this.reading = reading;
        this.caller = caller;
    }

    /// Reserves a reward with its points, for a customer.
    ///
    /// It is set aside until `until`, and is confirmed or cancelled before. The same key reserves once, however
    /// often it is sent.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(STOREFRONT)
    @Refuses(status = 404, when = "There is no such reward, or no such customer.")
    @Refuses(status = 409, when = "The customer cannot have it now; the type says why.")
    @Refuses(status = 422, when = "The Idempotency-Key is another request's.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<RedemptionView>> reserve(
            @NotNull @Valid RedemptionRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        var once = new IdempotencyKey(caller.name(), PURPOSE, key);
        return reserving
                .reserve(new ReservationWish(request.externalId(), request.reward(), request.shop(), once))
                .chain(reading::answer);
    }

    /// Confirms a redemption: its points are spent, and what is to be paid was paid.
    ///
    /// Doing it again changes nothing.
    @POST
    @Path("{id}/confirmation")
    @RolesAllowed(STOREFRONT)
    @Refuses(status = 404, when = "There is no such redemption.")
    @Refuses(status = 409, when = "It timed out, or was cancelled.")
    public Uni<RedemptionView> confirm(@RestPath UUID id) {
        return advancing.advance(StepWish.byStore(id, new Confirm())).chain(reading::show);
    }

    /// Cancels a redemption that is not confirmed.
    ///
    /// Its points come back. Doing it again changes nothing.
    @DELETE
    @Path("{id}")
    @RolesAllowed(STOREFRONT)
    @Refuses(status = 404, when = "There is no such redemption.")
    @Refuses(status = 409, when = "It was confirmed.")
    public Uni<Void> drop(@RestPath UUID id) {
        return advancing
                .advance(StepWish.byStore(id, new Cancel(CancelReason.STOREFRONT)))
                .replaceWithVoid();
    }

    /// Cancels a redemption that is not confirmed, with a reason.
    ///
    /// Its points come back. Doing it again changes nothing.
    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, BENEFITS_MANAGER, ADMIN})
    @Refuses(status = 404, when = "There is no such redemption.")
    @Refuses(status = 409, when = "It was confirmed.")
    public Uni<RedemptionView> cancel(@RestPath UUID id, @NotNull @Valid ReasonRequest request) {
        return advancing
                .advance(StepWish.byStaff(id, new Cancel(request.reason()), caller.name()))
                .chain(reading::show);
    }

    /// Takes a redemption back that was confirmed.
    ///
    /// Its points go back to where they came from, with the last day they had: those whose last day is over expire
    /// at once. The stock stays as it is. Doing it again changes nothing.
    @POST
    @Path("{id}/refund")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({STOREFRONT, AGENT, BENEFITS_MANAGER, ADMIN})
    @Refuses(status = 404, when = "There is no such redemption.")
    @Refuses(status = 409, when = "It was never confirmed, or an order has its coupon.")
    public Uni<RedemptionView> refund(@RestPath UUID id, @NotNull @Valid ReasonRequest request) {
        return advancing
                .advance(StepWish.byStaff(id, new Refund(request.reason()), caller.name()))
                .chain(reading::show);
    }

    /// @param reward its code
    /// @param shop where it is asked for, as behaviour names it
    record RedemptionRequest(
            @NotNull @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @NotNull @Pattern(regexp = CODE) String reward,

            @Nullable @CodePointLength(min = 1, max = 200) @Pattern(regexp = LEGIBLE)
            String shop) {}

    record ReasonRequest(
            @NotNull @Pattern(regexp = CancelReason.CODES) String reason) {}
}
