package dev.rung.benefits.coupon.life;

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

/// All that was done with coupons, by whom, for ever.
@ApplicationScoped
public class CouponSteps {

    private static final String ADD = """
            insert into coupon_steps (id, coupon_id, act, order_id, customer_id, sender, at, state, locked_until)
            select id, coupon_id, act, order_id, customer_id, sender, at, state, locked_until
            from jsonb_to_recordset(:rows) as r(
                id uuid, coupon_id uuid, act text, order_id text, customer_id uuid, sender text, at timestamptz,
                state text, locked_until timestamptz)""";

    private static final String ONE = """
            select s.id, s.coupon_id, s.act, s.order_id, s.customer_id, s.sender, s.at, s.state, s.locked_until
            from coupon_steps s where s.id = cast(cast(:id as text) as uuid)""";

    private final JsonRows rows;

    CouponSteps(JsonRows rows) {
        this.rows = rows;
    }

    /// @param act such as `lock`
    /// @param customerId whose order it was for, as they were named; null: it was for no order
    /// @param sender who asked, as their token names them
    /// @param state of the coupon after it
    @RegisterForReflection
    public record CouponStep(
            UUID id,
            UUID couponId,
            String act,
            @Nullable String orderId,
            @Nullable UUID customerId,
            String sender,
            Instant at,
            String state,
            @Nullable Instant lockedUntil) {}

    public Uni<CouponStep> one(UUID id) {
        return rows.read(ONE, Map.of("id", id.toString()), CouponStep.class).map(List::getFirst);
    }

    Uni<Void> add(Collection<CouponStep> steps) {
        return rows.write(ADD, steps);
    }
}
