package dev.rung.customer.membership;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("customers/{externalId}/status")
class MemberStatusResource {

    private final ChangingMembership changing;
    private final MembershipEntries entries;
    private final Caller caller;

    MemberStatusResource(ChangingMembership changing, MembershipEntries entries, Caller caller) {
        this.changing = changing;
        this.entries = entries;
        this.caller = caller;
    }

    /// How a customer stands towards the programme, with the reason of a restriction.
    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<MemberStatusView> get(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return changing.of(externalId).map(found -> MemberStatusView.of(found, changing.now()));
    }

    /// The changes of a customer's status, with who made them and why; newest first.
    @GET
    @Path("history")
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<Page<StatusChangeView>> history(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit) {
        var before = Page.before(after);
        return changing.of(externalId)
                .chain(() -> entries.of(externalId, before, limit + 1))
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position()))
                        .map(StatusChangeView::of));
    }

    /// Joins a customer to the programme, lets them leave, freezes or excludes them, or lifts that.
    ///
    /// Joining and leaving change nothing about a restriction: only `lift` ends it, beside the status
    /// that the customer has otherwise. The storefront speaks for rules of the store's: it enters a
    /// customer who was never seen, and lifts only what it decided. Excluding by hand, and lifting that,
    /// is an administrator's.
    @PUT
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "The customer is restricted by others, never joined, or joined before.")
    public Uni<MemberStatusView> put(
            @RestPath @Pattern(regexp = ExternalId.TO_REGISTER) String externalId,
            @NotNull @Valid StatusRequest request) {
        var authority = Authority.of(caller);
        return changing.change(externalId, request.wish(), authority, caller.name(), authority == Authority.RULE)
                .map(found -> MemberStatusView.of(found, changing.now()));
    }

    /// @param status the one that the customer is to have
    /// @param terms the version of the terms that the customer agreed to; a new member needs it
    /// @param channel by which the customer joins; a new member needs it
    /// @param until when a restriction ends by itself; absent: when somebody lifts it
    /// @param reason of a restriction, which needs one
    /// @param lift whether the restriction that holds ends now; not beside `frozen` or `excluded`
    record StatusRequest(
            @NotNull @Pattern(regexp = "guest|member|frozen|excluded|left")
            String status,

            @Nullable @Pattern(regexp = MyMembershipResource.TERMS)
            String terms,

            @Nullable @Pattern(regexp = MyMembershipResource.CHANNEL)
            String channel,

            @Nullable Instant until,

            @Nullable @Pattern(regexp = "fraud|abuse|reseller|staff|chargeback|dispute|request|other")
            String reason,

            @Nullable Boolean lift) {

        StatusWish wish() {
            return new StatusWish(MemberStatus.of(status), terms, channel, until, reason, Boolean.TRUE.equals(lift));
        }
    }

    /// @param status `guest`, `member`, `frozen`, `excluded` or `left`
    /// @param enrolled `guest`, `member` or `left`: the status without the restriction
    /// @param since absent for a guest who was never anything else
    /// @param until when a restriction ends by itself
    /// @param reason of a restriction
    /// @param by `rule` or `hand`, of a restriction
    /// @param terms the version of the terms that a member agreed to
    /// @param channel by which a member joined
    record MemberStatusView(
            String status,
            String enrolled,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable String by,
            @Nullable String terms,
            @Nullable String channel) {

        static MemberStatusView of(Membership membership, Instant now) {
            var view = MembershipView.of(membership, now);
            var moment = MembershipPolicy.moment(membership, now);
            var restriction = membership.restrictionAt(moment);
            return new MemberStatusView(
                    view.status(),
                    new Membership(membership.enrolments(), List.of())
                            .statusAt(moment)
                            .code(),
                    view.since(),
                    view.until(),
                    restriction.map(Restriction::reason).orElse(null),
                    restriction.map(Restriction::by).orElse(null),
                    view.terms(),
                    view.channel());
        }
    }
    /// @param status the one that was wished: `guest`, `member`, `frozen`, `excluded` or `left`
    /// @param lift whether the restriction that held ended by it
    /// @param by `own`, `rule`, `agent` or `admin`
    /// @param actor the account that asked
    record StatusChangeView(
            String status,
            boolean lift,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable String terms,
            @Nullable String channel,
            String by,
            String actor,
            Instant recordedAt) {

        static StatusChangeView of(MembershipChange change) {
            return new StatusChangeView(
                    change.status(),
                    change.lift(),
                    change.until(),
                    change.reason(),
                    change.terms(),
                    change.channel(),
                    change.authority(),
                    change.actor(),
                    change.recordedAt());
        }
    }
}
