package dev.rung.benefits.coupon.expiry;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Coupons that are near their end and can still be used. Those that another transaction has are passed over;
/// the next run finds them.
@ApplicationScoped
class EndingCoupons {

    private static final String NEXT = """
            select c.id, c.customer_id, d.external_id, c.batch_id, c.issued_at, c.last_day, c.noticed
            from coupons c join known_customer d on d.customer_id = c.customer_id
            where (c.state = 'issued'
                   or c.state = 'locked' and c.locked_until <= cast(cast(:now as text) as timestamptz))
              and c.last_day between cast(cast(:first as text) as date) and cast(cast(:last as text) as date)
              and c.id > cast(cast(:after as text) as uuid)
            order by c.id limit cast(:most as int) for update of c skip locked""";

    private static final String NOTICED = """
            update coupons c set noticed = r.noticed
            from jsonb_to_recordset(:rows) as r(id uuid, noticed int) where c.id = r.id""";

    private static final String OVER = """
            select c.id from coupons c
            where c.state in ('issued', 'locked') and c.last_day < cast(cast(:today as text) as date)
              and (c.locked_until is null or c.locked_until <= cast(cast(:now as text) as timestamptz))
            order by c.id limit cast(:most as int) for update skip locked""";

    private final JsonRows rows;

    EndingCoupons(JsonRows rows) {
        this.rows = rows;
    }

    /// @param noticed the latest notice that was told; null: none
    @RegisterForReflection
    record EndingCoupon(
            UUID id,
            UUID customerId,
            String externalId,
            UUID batchId,
            Instant issuedAt,
            LocalDate lastDay,
            @Nullable Integer noticed) {}

    @RegisterForReflection
    record NoticedCoupon(UUID id, int noticed) {}

    @RegisterForReflection
    record OverdueCoupon(UUID id) {}

    /// Those whose last day is one of these, locked.
    ///
    /// @param after the last one of the page before
    Uni<List<EndingCoupon>> next(LocalDate first, LocalDate last, UUID after, Instant now, int most) {
        return rows.read(
                NEXT,
                Map.of(
                        "first", first.toString(),
                        "last", last.toString(),
                        "after", after.toString(),
                        "now", now.toString(),
                        "most", most),
                EndingCoupon.class);
    }

    Uni<Void> noticed(Collection<NoticedCoupon> told) {
        return rows.write(NOTICED, told);
    }

    /// Those that nobody can use any more, locked.
    Uni<List<OverdueCoupon>> over(LocalDate today, Instant now, int most) {
        return rows.read(
                OVER, Map.of("today", today.toString(), "now", now.toString(), "most", most), OverdueCoupon.class);
    }
}
