package dev.rung.benefits.cost;

import dev.rung.benefits.ladder.Ladders;
import dev.rung.contracts.Money;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that benefits cost, in the transaction of its cause, which holds the lock on that. A cause that
/// was taken back may cost once more: a coupon that the next order redeems.
@ApplicationScoped
public class BenefitCosts {

    /// The tier that was told before the moment, as where points are earned; of whom none was told, the lowest.
    private static final String TIER = """
            coalesce(
                (select s.tier from tier_spans s where s.customer_id = kept_of(%s) and s.since < r.at
                 order by s.since desc limit 1),
                (select l.tiers ->> 0 from ladders l where l.effective_at <= r.at order by l.policy_version desc limit 1),
                r.shipped_entry)""";

    private static final String COLUMNS =
            "insert into benefit_costs (cause_id, kind, code, campaign, tier, shop, day, amount, count)\n";

    private static final String ADD = COLUMNS + """
            select r.cause_id, r.kind, r.code, r.campaign, %s, r.shop, r.day, r.amount, 1
            from jsonb_to_recordset(:rows) as r(cause_id uuid, kind text, code text, campaign text, customer_id uuid,
                                                shop text, amount numeric, at timestamptz, day date,
                                                shipped_entry text)
            """.formatted(TIER.formatted("r.customer_id"));

    /// At what the quote of its order said; without one at what its terms say, if they do. That of a benefit is
    /// a cost of the benefit.
    private static final String ADD_COUPON = COLUMNS + """
            select r.cause_id, case when b.benefit_code is null then 'coupon' else 'benefit' end,
                   coalesce(b.benefit_code, cast(b.id as text)), c.campaign, %s, s.shop, r.day,
                   coalesce(s.amount, cast(cast(b.content as jsonb) -> 'terms' -> 'value' ->> 'amount' as numeric)), 1
            from jsonb_to_recordset(:rows) as r(cause_id uuid, coupon_id uuid, order_id text, at timestamptz, day date,
                                                shipped_entry text)
            join coupons c on c.id = r.coupon_id
            join coupon_batches b on b.id = c.batch_id
            left join quoted_savings s on s.coupon_id = c.id and s.order_id = r.order_id
            """.formatted(TIER.formatted("c.customer_id"));

    /// The newest line of the cause is the one that stands, if any does: taken back twice, it is once.
    private static final String TAKE_BACK = COLUMNS + """
            select n.cause_id, n.kind, n.code, n.campaign, n.tier, n.shop, r.day, -n.amount, -1
            from jsonb_to_recordset(:rows) as r(cause_id uuid, day date)
            cross join lateral (
                select c.* from benefit_costs c where c.cause_id = r.cause_id order by c.number desc limit 1) n
            where n.count = 1""";

    private static final String PROMISE = """
            insert into quoted_savings (coupon_id, order_id, shop, amount)
            select coupon_id, order_id, shop, amount
            from jsonb_to_recordset(:rows) as r(coupon_id uuid, order_id text, shop text, amount numeric)
            on conflict (coupon_id, order_id) do update set shop = excluded.shop, amount = excluded.amount""";

    private final JsonRows rows;
    private final Ladders ladders;
    private final MeterRegistry metrics;
    private final Store store;
    private final Clock clock;

    BenefitCosts(JsonRows rows, Ladders ladders, MeterRegistry metrics, Store store, Clock clock) {
        this.rows = rows;
        this.ladders = ladders;
        this.metrics = metrics;
        this.store = store;
        this.clock = clock;
    }

    /// @param causeId of the use, redemption or entry
    /// @param code of the benefit, reward or activity
    /// @param campaign null: none is known
    /// @param shop likewise
    /// @param cost null: nobody said
    public record CostLine(
            UUID causeId,
            CostKind kind,
            String code,
            @Nullable String campaign,
            UUID customerId,
            @Nullable String shop,
            @Nullable Money cost) {}

    /// @param amount that the coupon takes off the order
    @RegisterForReflection
    public record CouponSaving(
            UUID couponId, String orderId, @Nullable String shop, BigDecimal amount) {}

    @RegisterForReflection
    record CostLineRow(
            UUID causeId,
            String kind,
            String code,
            @Nullable String campaign,
            UUID customerId,
            @Nullable String shop,
            @Nullable BigDecimal amount,
            Instant at,
            LocalDate day,
            String shippedEntry) {}

    @RegisterForReflection
    record RedeemedCoupon(
            UUID causeId, UUID couponId, String orderId, Instant at, LocalDate day, String shippedEntry) {}

    @RegisterForReflection
    record EndedCause(UUID causeId, LocalDate day) {}

    public Uni<Void> add(Collection<CostLine> costs) {
        var now = clock.instant();
        return rows.write(
                        ADD, costs.stream().map(one -> row(one, now, day(now))).toList())
                .invoke(() -> costs.forEach(one -> count(one.kind())));
    }

    public Uni<Void> addCoupon(UUID couponId, String orderId) {
        var now = clock.instant();
        return rows.write(
                        ADD_COUPON,
                        List.of(new RedeemedCoupon(
                                causeOf(couponId), couponId, orderId, now, day(now), ladders.shippedEntryTier())))
                .invoke(() -> count(CostKind.COUPON));
    }

    /// Nothing where it costs nothing by now.
    public Uni<Void> takeBack(UUID causeId) {
        return rows.write(TAKE_BACK, List.of(new EndedCause(causeId, day(clock.instant()))));
    }

    public Uni<Void> takeBackCoupon(UUID couponId) {
        return takeBack(causeOf(couponId));
    }

    /// Kept until the order redeems its coupons.
    public Uni<Void> promise(Collection<CouponSaving> savings) {
        return rows.write(PROMISE, savings);
    }

    /// Another one than that of a use by which the coupon was given.
    private static UUID causeOf(UUID couponId) {
        return UUID.nameUUIDFromBytes("coupon/%s".formatted(couponId).getBytes(StandardCharsets.UTF_8));
    }

    private CostLineRow row(CostLine one, Instant now, LocalDate day) {
        var cost = one.cost();
        return new CostLineRow(
                one.causeId(),
                one.kind().code(),
                one.code(),
                one.campaign(),
                one.customerId(),
                one.shop(),
                cost == null ? null : cost.amount(),
                now,
                day,
                ladders.shippedEntryTier());
    }

    private void count(CostKind kind) {
        metrics.counter("rung.benefit.costs", "kind", kind.code()).increment();
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, store.zone());
    }
}
