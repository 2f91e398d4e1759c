package dev.rung.customer.referral;

import dev.rung.customer.referral.Referring.OwnReferral;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.function.UnaryOperator;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

@Path("me/referral")
@RolesAllowed(Roles.CUSTOMER)
class MyReferralResource {

    private final Referring referring;
    private final TryingCodes trying;
    private final Caller caller;

    MyReferralResource(Referring referring, TryingCodes trying, Caller caller) {
        this.referring = referring;
        this.trying = trying;
        this.caller = caller;
    }

    /// The code by which the caller invites others, and how many came by it.
    ///
    /// The code is made when it is first asked for.
    @GET
    @WithTransaction
    public Uni<ReferralView> get() {
        return referring.of(caller.ownExternalId()).map(ReferralView::of);
    }

    /// The caller was invited by a member with this code.
    ///
    /// A customer who logged in but never did anything is entered by it.
    @POST
    @Refuses(status = 404, when = "Nobody has this code.")
    @Refuses(status = 409, when = "The customer is not new, or was invited by another.")
    @Refuses(status = 429, when = "The caller has tried too many codes in this hour.")
    public Uni<ReferralView> accept(@NotNull @Valid CodeRequest request) {
        return Panache.withTransaction(() -> trying.accept(caller.ownExternalId(), request.code()))
                // after the commit: what was refused counts
                .map(answer -> view(answer, ReferralRefusal::toldToCustomer));
    }

    static ReferralView view(ReferralAnswer answer, UnaryOperator<ReferralRefusal> told) {
        return switch (answer) {
            case ReferralAnswer.Taken(var own) -> ReferralView.of(own);
            case ReferralAnswer.NotTaken(var reason) ->
                throw Problem.of(409, "referral-refused")
                        .with("reason", told.apply(reason))
                        .asException();
            case ReferralAnswer.TooManyTried() ->
                throw Problem.of(429, "too-many-codes").asException();
        };
    }

    /// @param code in any case or width, with blanks or hyphens
    record CodeRequest(
            @NotNull @CodePointLength(min = 1, max = 40) String code) {}

    /// @param code absent for a customer who is frozen or excluded, or has left
    /// @param invited how many customers gave the code and were accepted
    /// @param referred whether the customer was invited by somebody
    record ReferralView(@Nullable String code, long invited, boolean referred) {

        static ReferralView of(OwnReferral own) {
            return new ReferralView(own.code(), own.invited(), own.referred());
        }
    }
}
