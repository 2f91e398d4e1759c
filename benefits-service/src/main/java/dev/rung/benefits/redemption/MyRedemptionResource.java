package dev.rung.benefits.redemption;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.benefits.redemption.booking.AdvancingRedemptions;
import dev.rung.benefits.redemption.booking.AdvancingRedemptions.StepWish;
import dev.rung.benefits.redemption.booking.Reserving;
import dev.rung.benefits.redemption.booking.Reserving.ReservationWish;
import dev.rung.benefits.redemption.rule.CancelReason;
import dev.rung.benefits.redemption.rule.RedemptionStep.Cancel;
import dev.rung.benefits.redemption.rule.RedemptionStep.Confirm;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The caller's own redemptions.
@Path("me/redemptions")
@RolesAllowed(CUSTOMER)
class MyRedemptionResource {

    private final Reserving reserving;
    private final AdvancingRedemptions advancing;
    private final ReadingRedemptions reading;
    private final Caller caller;

    MyRedemptionResource(
            Reserving reserving, AdvancingRedemptions advancing, ReadingRedemptions reading, Caller caller) {
        this.reserving = reserving;
        this.advancing = advancing;
        this.reading = reading;
        this.caller = caller;
    }

    /// The caller's redemptions, newest first.
    @GET
    @WithSession
    public Uni<Page<RedemptionView>> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.of(caller.ownExternalId(), after, limit);
    }

    /// Reserves a reward with its points.
    ///
    /// It is set aside until `until`, and is confirmed or cancelled before. The same key reserves once, however
    /// often it is sent.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses(status = 404, when = "There is no such reward.")
    @Refuses(status = 409, when = "The caller cannot have it now; the type says why.")
    @Refuses(status = 422, when = "The Idempotency-Key is another request's.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<RedemptionView>> reserve(
            @NotNull @Valid OwnRedemptionRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        var once = new IdempotencyKey(caller.name(), RedemptionResource.PURPOSE, key);
        return reserving
                .reserve(new ReservationWish(caller.ownExternalId(), request.reward(), request.shop(), once))
                .chain(reading::answer);
    }

    /// Confirms a redemption: its points are spent.
    ///
    /// Where money is to be paid too, the store confirms it. Doing it again changes nothing.
    @POST
    @Path("{id}/confirmation")
    @Refuses(status = 404, when = "The caller has no such redemption.")
    @Refuses(status = 409, when = "It timed out or was cancelled, or money is to be paid for it.")
    public Uni<RedemptionView> confirm(@RestPath UUID id) {
        return advancing
                .advance(StepWish.byCustomer(id, new Confirm(), caller.ownExternalId()))
                .chain(reading::show);
    }

    /// Cancels a redemption that is not confirmed.
    ///
    /// Its points come back. Doing it again changes nothing.
    @DELETE
    @Path("{id}")
    @Refuses(status = 404, when = "The caller has no such redemption.")
    @Refuses(status = 409, when = "It was confirmed.")
    public Uni<Void> cancel(@RestPath UUID id) {
        return advancing
                .advance(StepWish.byCustomer(id, new Cancel(CancelReason.CUSTOMER), caller.ownExternalId()))
                .replaceWithVoid();
    }

    /// @param reward its code
    /// @param shop where it is asked for, as behaviour names it
    record OwnRedemptionRequest(
            @NotNull @Pattern(regexp = RedemptionResource.CODE)
            String reward,

            @Nullable @CodePointLength(min = 1, max = 200) @Pattern(regexp = RedemptionResource.LEGIBLE)
            String shop) {}
}
