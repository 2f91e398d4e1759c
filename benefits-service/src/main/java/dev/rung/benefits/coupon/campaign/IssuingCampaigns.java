package dev.rung.benefits.coupon.campaign;

import dev.rung.benefits.coupon.campaign.CouponCampaigns.CampaignCustomer;
import dev.rung.benefits.coupon.campaign.CouponCampaigns.CampaignMember;
import dev.rung.benefits.coupon.campaign.CouponCampaigns.CampaignTry;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.IssueCause;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueOutcome;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueOutcome.NewCoupon;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueOutcome.NoCoupon;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueWish;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Gives each customer of a campaign their coupon, in a transaction of its own. The lock on their row of the campaign
/// is the guard: it is marked in the transaction that issues, so whatever restarts, each gets one.
@ApplicationScoped
class IssuingCampaigns {

    private static final int PAGE = 200;

    private final CouponCampaigns campaigns;
    private final IssuingCoupons issuing;
    private final Participation participation;
    private final CampaignSettings settings;
    private final Clock clock;

    IssuingCampaigns(
            CouponCampaigns campaigns,
            IssuingCoupons issuing,
            Participation participation,
            CampaignSettings settings,
            Clock clock) {
        this.campaigns = campaigns;
        this.issuing = issuing;
        this.participation = participation;
        this.settings = settings;
        this.clock = clock;
    }

    Uni<List<CampaignCustomer>> next() {
        return Panache.withSession(() -> campaigns.toDo(clock.instant().minus(settings.again()), PAGE));
    }

    Uni<Void> issue(CampaignCustomer one) {
        return Panache.withTransaction(() -> campaigns
                .lock(one)
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : issue(one, found.getFirst())));
    }

    /// The others go on without the customer.
    Uni<Void> passOver(CampaignCustomer one) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return Panache.withTransaction(() ->
                campaigns.keep(new CampaignTry(one.batchId(), one.campaign(), one.customerId(), null, null, now)));
    }

    private Uni<Void> issue(CampaignCustomer one, CampaignMember member) {
        var wish = new IssueWish(
                one.customerId(), member.externalId(), IssueCause.CAMPAIGN, one.campaign(), member.author());
        return participation
                .mayReceive(one.customerId())
                .chain(may -> may
                        ? issuing.issueIfAny(one.batchId(), wish, UUID.randomUUID())
                        : Uni.createFrom().<IssueOutcome>item(new NoCoupon(CouponRefusal.NOT_TAKING_PART)))
                .chain(outcome -> campaigns.keep(
                        switch (outcome) {
                            case NewCoupon(var coupon) ->
                                new CampaignTry(
                                        one.batchId(), one.campaign(), one.customerId(), coupon.id(), null, null);
                            case NoCoupon(var reason) ->
                                new CampaignTry(
                                        one.batchId(), one.campaign(), one.customerId(), null, reason.code(), null);
                        }));
    }
}
