package dev.rung.benefits.quote.asking;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.benefits.quote.asking.Quoting.AskerKind;
import dev.rung.benefits.quote.asking.Quoting.QuoteAsker;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/// The price of the caller's own cart, to be looked at. It cannot be confirmed: only the store knows what
/// things cost, and asks for a quote of its own.
@Path("me/quotes")
@RolesAllowed(CUSTOMER)
class MyQuoteResource {

    private final Quoting quoting;
    private final AnsweringQuotes answering;
    private final Caller caller;

    MyQuoteResource(Quoting quoting, AnsweringQuotes answering, Caller caller) {
        this.quoting = quoting;
        this.answering = answering;
        this.caller = caller;
    }

    /// Prices the caller's cart: each line with what was taken off it, and why.
    ///
    /// Nothing changes by asking. At most five codes are tried at a time; of those that cannot be used it is not
    /// told whether there are any.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @WithTransaction
    @Refuses(status = 404, when = "The customer is not known here yet.")
    @Refuses(status = 422, when = "The cart has faults; `errors` names them.")
    public Uni<QuoteView> quote(@NotNull @Valid QuoteRequest request) {
        return quoting.quote(
                        caller.ownExternalId(),
                        answering.readOfMember(request),
                        new QuoteAsker(caller.name(), AskerKind.CUSTOMER))
                .map(answering::view);
    }
}
