package dev.rung.customer.membership;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("me/membership")
@RolesAllowed(Roles.CUSTOMER)
class MyMembershipResource {

    /// A code with at most 8 digits, as a date has them: no address and no telephone number. Events tell it for ever.
    static final String TERMS = "(?!([^0-9]*[0-9]){9})[A-Za-z0-9._-]{1,30}";

    /// Likewise, without digits.
    static final String CHANNEL = "[a-z][a-z-]{0,29}";

    private final ChangingMembership changing;
    private final Caller caller;

    MyMembershipResource(ChangingMembership changing, Caller caller) {
        this.changing = changing;
        this.caller = caller;
    }

    /// How the caller stands towards the programme.
    @GET
    @WithSession
    public Uni<MembershipView> get() {
        return changing.of(caller.ownExternalId()).map(found -> MembershipView.of(found, changing.now()));
    }

    /// Joins the programme, or agrees to newer terms of it.
    ///
    /// A customer who logged in but never did anything is entered by it.
    @PUT
    @WithTransaction
    @Refuses(status = 409, when = "The customer is frozen or excluded.")
    public Uni<MembershipView> join(@NotNull @Valid JoinRequest request) {
        return changing.change(caller.ownExternalId(), request.wish(), Authority.OWN, caller.name(), true)
                .map(found -> MembershipView.of(found, changing.now()));
    }

    /// Leaves the programme. Points that are left can be spent again after joining again, until their last day.
    @DELETE
    @WithTransaction
    @Refuses(status = 409, when = "The customer never joined.")
    public Uni<MembershipView> leave() {
        return changing.change(caller.ownExternalId(), StatusWish.leave(), Authority.OWN, caller.name(), false)
                .map(found -> MembershipView.of(found, changing.now()));
    }

    /// @param terms the version of the terms that the customer saw
    /// @param channel where they join, such as `app`
    record JoinRequest(
            @NotNull @Pattern(regexp = TERMS) String terms,
            @NotNull @Pattern(regexp = CHANNEL) String channel) {

        StatusWish wish() {
            return new StatusWish(MemberStatus.MEMBER, terms, channel, null, null, false);
        }
    }
}
