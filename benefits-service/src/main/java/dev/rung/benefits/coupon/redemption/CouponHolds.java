package dev.rung.benefits.coupon.redemption;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Coupons that open reservations have set aside.
@ApplicationScoped
class CouponHolds {

    private static final String ADD = """
            insert into coupon_holds (redemption_id, batch_id, customer_id, code, first_day, last_day)
            select redemption_id, batch_id, customer_id, code, first_day, last_day
            from jsonb_to_recordset(:rows) as r(
                redemption_id uuid, batch_id uuid, customer_id uuid, code text, first_day date, last_day date)""";

    /// Of two that take it, one has it.
    private static final String TAKE = """
            delete from coupon_holds where redemption_id = cast(cast(:id as text) as uuid)
            returning redemption_id, batch_id, customer_id, code, first_day, last_day""";

    private final JsonRows rows;

    CouponHolds(JsonRows rows) {
        this.rows = rows;
    }

    /// @param code in its normal form
    @RegisterForReflection
    record CouponHold(
            UUID redemptionId, UUID batchId, UUID customerId, String code, LocalDate firstDay, LocalDate lastDay) {}

    Uni<Void> add(CouponHold hold) {
        return rows.write(ADD, List.of(hold));
    }

    Uni<Optional<CouponHold>> take(UUID redemptionId) {
        return rows.read(TAKE, Map.of("id", redemptionId.toString()), CouponHold.class)
                .map(found -> found.stream().findFirst());
    }
}
