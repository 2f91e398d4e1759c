package dev.rung.benefits.coupon.campaign;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.campaign.CouponCampaigns.CouponCampaign;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.group.CustomerGroups;
import dev.rung.benefits.group.CustomerGroups.GroupWish;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Adds the customers of a group to a campaign, in the caller's transaction. Added before, they are added no more:
/// each gets one coupon.
@ApplicationScoped
class BeginningCampaigns {

    private final OfferedBatches batches;
    private final CustomerGroups groups;
    private final CouponCampaigns campaigns;
    private final CampaignSettings settings;
    private final Audit audit;
    private final Clock clock;

    BeginningCampaigns(
            OfferedBatches batches,
            CustomerGroups groups,
            CouponCampaigns campaigns,
            CampaignSettings settings,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.groups = groups;
        this.campaigns = campaigns;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Void> begin(UUID batchId, String campaign, GroupWish group, String author) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return batches.one(batchId)
                .invoke(BeginningCampaigns::mustGive)
                .chain(() -> groups.of(group, now, settings.mostCustomers() + 1, "coupon-campaign-unsound"))
                .invoke(this::mustBeFew)
                .chain(customers -> campaigns
                        .begin(new CouponCampaign(batchId, campaign, author, now), customers)
                        .chain(() -> audit.record(
                                author,
                                "coupon-campaign.begun",
                                batchId.toString(),
                                Map.of("campaign", campaign, "customers", customers.size()))));
    }

    private static void mustGive(OfferedBatch batch) {
        IssuingCoupons.mustBeOfStaff(batch);
        if (!batch.isOpen()) {
            throw IssuingCoupons.refused(CouponRefusal.NOT_OPEN);
        }
    }

    private void mustBeFew(List<UUID> customers) {
        if (customers.size() > settings.mostCustomers()) {
            throw Problem.of(409, "coupon-campaign-too-large")
                    .with("most", settings.mostCustomers())
                    .asException();
        }
    }
}
