package dev.rung.customer.referral;

import dev.rung.customer.referral.Referring.OwnReferral;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

@Path("me/referral")
@RolesAllowed(Roles.CUSTOMER)
class MyReferralResource {

    private final Referring referring;
    private final Caller caller;

    MyReferralResource(Referring referring, Caller caller) {
        this.referring = referring;
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
    /// The caller needs a contact point that the shop has verified. A refusal tells nothing of others.
    @POST
    @Refuses(status = 404, when = "Nobody has this code, or the caller has not been heard of yet.")
    @Refuses(status = 409, when = "The code cannot be accepted.")
    @Refuses(status = 429, when = "The caller gave too many codes in this hour that were not accepted.")
    public Uni<ReferralView> accept(@NotNull @Valid CodeRequest request) {
        var customer = caller.ownExternalId();
        return Panache.withTransaction(() -> referring.countTry(customer))
                .chain(() -> Panache.withTransaction(() -> referring.acceptTry(customer, request.code())))
                .map(ReferralView::of);
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
