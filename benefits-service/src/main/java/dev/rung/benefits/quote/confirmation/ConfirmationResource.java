package dev.rung.benefits.quote.confirmation;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.quote.confirmation.Confirming.ConfirmationWish;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Held;
import dev.rung.contracts.Money;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Orders with the benefits of a quote.
@Path("quotes/{id}")
class ConfirmationResource {

    private static final String PURPOSE = "quote-confirmation";

    private final Confirming confirming;
    private final AdvancingOrders advancing;
    private final QuotedOrders orders;
    private final Caller caller;

    ConfirmationResource(Confirming confirming, AdvancingOrders advancing, QuotedOrders orders, Caller caller) {
        this.confirming = confirming;
        this.advancing = advancing;
        this.orders = orders;
        this.caller = caller;
    }

    /// Accepts a quote for an order: its coupons and points are set aside until `until`.
    ///
    /// The price is that of the quote, also where the customer's tier has changed since. All of it is taken, or
    /// nothing: whatever was used elsewhere meanwhile is named in `errors`. A quote is accepted once; the same
    /// request again answers what came of the first.
    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(STOREFRONT)
    @Refuses(status = 404, when = "There is no such quote, or not any more.")
    @Refuses(
            status = 409,
            when =
                    "It is over, was accepted for another order, or was overtaken, or the order was cancelled; the type says which.")
    @Refuses(status = 422, when = "The Idempotency-Key is another request's.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<QuotedOrderView>> confirm(
            @RestPath UUID id,
            @NotNull @Valid ConfirmationRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        var once = new IdempotencyKey(caller.name(), PURPOSE, key);
        return confirming
                .confirm(new ConfirmationWish(id, request.orderId(), once))
                .map(receipt -> {
                    var view = QuotedOrderView.of(receipt.order());
                    return receipt.repeated()
                            ? RestResponse.ok(view)
                            : RestResponse.status(RestResponse.Status.CREATED, view);
                });
    }

    /// Shows what has become of the order.
    @GET
    @Path("confirmation")
    @WithSession
    @RolesAllowed({STOREFRONT, AGENT, BENEFITS_MANAGER, ADMIN})
    @Refuses(status = 404, when = "The quote was not accepted.")
    public Uni<QuotedOrderView> show(@RestPath UUID id) {
        return orders.byQuote(id).map(found -> QuotedOrderView.of(found.orElseThrow(QuotedOrders::unknown)));
    }

    /// Says that the order was paid: its coupons and points are spent.
    ///
    /// An event `order.paid` says the same. It counts as long as the order is reserved. Doing it again changes
    /// nothing.
    @POST
    @Path("payment")
    @RolesAllowed(STOREFRONT)
    @Refuses(status = 404, when = "The quote was not accepted.")
    @Refuses(status = 409, when = "The order timed out, or was cancelled.")
    public Uni<QuotedOrderView> pay(@RestPath UUID id) {
        return advancing.pay(id).map(QuotedOrderView::of);
    }

    /// Cancels the order, paid or not: all of its benefits come back.
    ///
    /// Coupons keep their last day, points go back to where they came from. Doing it again changes nothing.
    @POST
    @Path("cancellation")
    @RolesAllowed(STOREFRONT)
    @Refuses(status = 404, when = "The quote was not accepted.")
    public Uni<QuotedOrderView> cancel(@RestPath UUID id) {
        return advancing.cancel(id).map(QuotedOrderView::of);
    }

    /// @param orderId as the storefront calls it, here and in events
    record ConfirmationRequest(
            @NotNull @CodePointLength(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*+")
            String orderId) {}

    /// @param total to be paid
    /// @param points that it spends
    /// @param coupons ids of those that it uses
    /// @param until the customer can pay; it stays reserved for some minutes more, for payments that are told late.
    ///     Absent: it is not waited for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuotedOrderView(
            UUID quoteId,
            String orderId,

            @Schema(enumeration = {"reserved", "paid", "cancelled", "timed-out"})
            String state,

            Money total,
            long points,
            List<UUID> coupons,
            Instant confirmedAt,
            @Nullable Instant until) {

        static QuotedOrderView of(QuotedOrder order) {
            return new QuotedOrderView(
                    order.quoteId(),
                    order.orderId(),
                    order.state().code(),
                    order.total(),
                    order.points(),
                    order.coupons(),
                    order.confirmedAt(),
                    order.state() instanceof Held(var until) ? until : null);
        }
    }
}
