package dev.rung.benefits.coupon.batch;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Counts what became of the coupons of a batch. A lock that has ended and a last day that is over count at
/// once, as in what customers read, and not when a timer comes by.
@ApplicationScoped
class BatchFigures {

    private static final String COUNT = """
            with seen as (
                select case
                    when c.state not in ('issued', 'locked') then c.state
                    when c.state = 'locked' and c.locked_until > cast(cast(:now as text) as timestamptz) then 'locked'
                    when c.last_day < cast(cast(:today as text) as date) then 'expired'
                    else 'issued' end as state
                from coupons c where c.batch_id = cast(cast(:batch as text) as uuid)),
            of_coupons as (
                select count(*) as issued,
                       count(*) filter (where state = 'issued') as usable,
                       count(*) filter (where state = 'locked') as locked,
                       count(*) filter (where state = 'redeemed') as redeemed,
                       count(*) filter (where state = 'expired') as expired,
                       count(*) filter (where state = 'withdrawn') as withdrawn
                from seen),
            of_steps as (
                select count(*) as rolled_back from coupon_steps s join coupons c on c.id = s.coupon_id
                where s.act = 'roll-back' and c.batch_id = cast(cast(:batch as text) as uuid)),
            of_codes as (
                select count(*) as codes, count(*) filter (where k.free) as free_codes
                from coupon_codes k where k.batch_id = cast(cast(:batch as text) as uuid))
            select * from of_coupons cross join of_steps cross join of_codes""";

    private final JsonRows rows;

    BatchFigures(JsonRows rows) {
        this.rows = rows;
    }

    /// @param issued coupons that customers were given, whatever became of them
    /// @param usable coupons that can be used, now or from their first day on
    /// @param rolledBack how often a coupon was given back by an order
    /// @param codes codes that there are
    /// @param freeCodes codes that nobody has yet; a shared one is never free
    @RegisterForReflection
    record CouponFigures(
            long issued,
            long usable,
            long locked,
            long redeemed,
            long expired,
            long withdrawn,
            long rolledBack,
            long codes,
            long freeCodes) {}

    /// @param today in the store's zone
    Uni<CouponFigures> of(UUID batch, Instant now, LocalDate today) {
        var parameters = Map.of("batch", batch.toString(), "now", now.toString(), "today", today.toString());
        return rows.read(COUNT, parameters, CouponFigures.class).map(List::getFirst);
    }
}
