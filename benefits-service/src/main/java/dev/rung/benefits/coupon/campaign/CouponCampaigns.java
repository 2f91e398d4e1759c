package dev.rung.benefits.coupon.campaign;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All campaigns of batches, their customers, and how far each has come with them.
@ApplicationScoped
class CouponCampaigns {

    private static final String BEGIN = """
            insert into coupon_campaigns (batch_id, campaign, author, begun_at)
            select batch_id, campaign, author, begun_at
            from jsonb_to_recordset(:rows) as r(batch_id uuid, campaign text, author text, begun_at timestamptz)
            on conflict do nothing""";

    /// A customer who was merged is the one that is kept: they get one. Those who were refused are tried again.
    private static final String ADD = """
            insert into coupon_campaign_customers as c (batch_id, campaign, customer_id)
            select distinct r.batch_id, r.campaign, kept_of(r.customer_id)
            from jsonb_to_recordset(:rows) as r(batch_id uuid, campaign text, customer_id uuid)
            order by 3
            on conflict (batch_id, campaign, customer_id) do update set refusal = null where c.refusal is not null""";

    private static final String TO_DO = """
            select c.batch_id, c.campaign, c.customer_id from coupon_campaign_customers c
            where c.coupon_id is null and c.refusal is null
              and (c.failed_at is null or c.failed_at < cast(cast(:failed_before as text) as timestamptz))
            order by c.batch_id, c.campaign, c.customer_id limit cast(:most as int)""";

    private static final String LOCK = """
            select k.external_id, g.author
            from coupon_campaign_customers c
            join coupon_campaigns g on g.batch_id = c.batch_id and g.campaign = c.campaign
            join known_customer k on k.customer_id = c.customer_id
            join jsonb_to_recordset(:rows) as r(batch_id uuid, campaign text, customer_id uuid)
                on r.batch_id = c.batch_id and r.campaign = c.campaign and r.customer_id = c.customer_id
            where c.coupon_id is null and c.refusal is null
            for update of c skip locked""";

    private static final String DONE = """
            update coupon_campaign_customers c
            set coupon_id = r.coupon_id, refusal = r.refusal, failed_at = r.failed_at
            from jsonb_to_recordset(:rows) as r(
                batch_id uuid, campaign text, customer_id uuid, coupon_id uuid, refusal text, failed_at timestamptz)
            where c.batch_id = r.batch_id and c.campaign = r.campaign and c.customer_id = r.customer_id
              and c.coupon_id is null""";

    private static final String OF = """
            select g.campaign, g.author, g.begun_at, count(c.customer_id) as customers, count(c.coupon_id) as issued,
                   count(c.failed_at) filter (where c.coupon_id is null and c.refusal is null) as failing
            from coupon_campaigns g left join coupon_campaign_customers c
                on c.batch_id = g.batch_id and c.campaign = g.campaign
            where g.batch_id = cast(cast(:batch as text) as uuid)
            group by g.campaign, g.author, g.begun_at order by g.begun_at desc, g.campaign""";

    private static final String REFUSED = """
            select c.campaign, c.refusal as reason, count(*) as customers from coupon_campaign_customers c
            where c.batch_id = cast(cast(:batch as text) as uuid) and c.refusal is not null
            group by c.campaign, c.refusal order by c.campaign, c.refusal""";

    private final JsonRows rows;

    CouponCampaigns(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record CouponCampaign(UUID batchId, String campaign, String author, Instant begunAt) {}

    @RegisterForReflection
    record CampaignCustomer(UUID batchId, String campaign, UUID customerId) {}

    /// @param author who began the campaign
    @RegisterForReflection
    record CampaignMember(String externalId, String author) {}

    /// The outcome of a try: a coupon, a refusal or a failure.
    @RegisterForReflection
    record CampaignTry(
            UUID batchId,
            String campaign,
            UUID customerId,
            @Nullable UUID couponId,
            @Nullable String refusal,
            @Nullable Instant failedAt) {}

    /// @param failing those at whom the last try failed
    @RegisterForReflection
    record CampaignProgress(
            String campaign, String author, Instant begunAt, long customers, long issued, long failing) {}

    @RegisterForReflection
    record CampaignRefusals(String campaign, String reason, long customers) {}

    Uni<Void> begin(CouponCampaign one, Collection<UUID> customers) {
        return rows.write(BEGIN, List.of(one))
                .chain(() -> rows.write(
                        ADD,
                        customers.stream()
                                .map(customer -> new CampaignCustomer(one.batchId(), one.campaign(), customer))
                                .toList()));
    }

    /// Those at whom a try failed later than the moment are passed over.
    Uni<List<CampaignCustomer>> toDo(Instant failedBefore, int most) {
        return rows.read(TO_DO, Map.of("failed_before", failedBefore.toString(), "most", most), CampaignCustomer.class);
    }

    /// Nobody else gives them theirs until the caller's transaction ends. Empty where it is done, or another instance
    /// is at it.
    Uni<List<CampaignMember>> lock(CampaignCustomer one) {
        return rows.read(LOCK, List.of(one), CampaignMember.class);
    }

    Uni<Void> keep(CampaignTry one) {
        return rows.write(DONE, List.of(one));
    }

    /// Newest first.
    Uni<List<CampaignProgress>> of(UUID batch) {
        return rows.read(OF, Map.of("batch", batch.toString()), CampaignProgress.class);
    }

    Uni<List<CampaignRefusals>> refusedOf(UUID batch) {
        return rows.read(REFUSED, Map.of("batch", batch.toString()), CampaignRefusals.class);
    }
}
