package dev.rung.benefits.earning.referral;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.benefits.earning.referral.Referrals.ReferralFigures;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/referral/rewards")
@RolesAllowed(CUSTOMER)
class MyReferralRewardResource {

    private final Referrals referrals;
    private final CustomerDirectory directory;
    private final Caller caller;

    MyReferralRewardResource(Referrals referrals, CustomerDirectory directory, Caller caller) {
        this.referrals = referrals;
        this.directory = directory;
        this.caller = caller;
    }

    /// The points that the caller got for inviting others.
    @GET
    @WithSession
    @Refuses(status = 404, when = "The caller has not been heard of yet.")
    public Uni<ReferralRewardView> get() {
        return directory
                .keptByExternalId(caller.ownExternalId())
                .chain(customer -> referrals.figures(customer.customerId()))
                .map(ReferralRewardView::of);
    }

    /// @param waiting newcomers whose first order is not completed
    /// @param rewarded newcomers for whom the caller got points
    /// @param withoutPoints newcomers for whom the caller has no points: the most of that month was reached, no
    ///     rule gives any, or the order does not count. Which of these is not said: that is the newcomer's
    /// @param points for all of them
    record ReferralRewardView(long waiting, long rewarded, long withoutPoints, long points) {

        static ReferralRewardView of(ReferralFigures figures) {
            return new ReferralRewardView(
                    figures.waiting(), figures.rewarded(), figures.withoutPoints(), figures.points());
        }
    }
}
