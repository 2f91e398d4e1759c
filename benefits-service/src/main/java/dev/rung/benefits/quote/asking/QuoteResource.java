package dev.rung.benefits.quote.asking;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.benefits.quote.asking.Quoting.AskerKind;
import dev.rung.benefits.quote.asking.Quoting.QuoteAsker;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// The price of a cart for a customer. The store's can be confirmed; what staff ask for is an answer to the
/// customer at their desk, with prices that they wrote.
@Path("quotes")
@RolesAllowed({STOREFRONT, AGENT, BENEFITS_MANAGER, ADMIN})
class QuoteResource {

    private final Quoting quoting;
    private final AnsweringQuotes answering;
    private final Caller caller;

    QuoteResource(Quoting quoting, AnsweringQuotes answering, Caller caller) {
        this.quoting = quoting;
        this.answering = answering;
        this.caller = caller;
    }

    /// Prices a cart for a customer: each line with what was taken off it, and why.
    ///
    /// The combination that leaves the least to pay is found. Nothing changes by asking; the price is certain
    /// until `validUntil`, as long as its coupons and points are not used elsewhere meanwhile.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @WithTransaction
    @Refuses(status = 404, when = "There is no such customer.")
    @Refuses(status = 422, when = "The cart has faults; `errors` names them.")
    public Uni<QuoteView> quote(@NotNull @Valid StoreQuoteRequest request) {
        return quoting.quote(request.externalId(), answering.read(request.cart()), asker())
                .map(answering::view);
    }

    private QuoteAsker asker() {
        return new QuoteAsker(caller.name(), caller.hasRole(STOREFRONT) ? AskerKind.STORE : AskerKind.STAFF);
    }

    /// Shows a quote as it was given.
    @GET
    @Path("{id}")
    @WithSession
    @Refuses(status = 404, when = "There is no such quote, or not any more.")
    public Uni<QuoteView> show(@RestPath UUID id) {
        return answering.show(id);
    }

    record StoreQuoteRequest(
            @NotNull @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @NotNull @Valid QuoteRequest cart) {}
}
