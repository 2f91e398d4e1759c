package dev.rung.benefits.reward;

import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reward as people write it, without its code and stock.
///
/// @param kind `goods`, `coupon` or `cash-off`
/// @param names in `zh-CN` and `en`
/// @param terms what customers read of its terms, in `zh-CN` and `en`
/// @param couponBatch `coupon`: the batch that its code is from
/// @param value `cash-off`: what is taken off a price
/// @param points its price
/// @param cash what is to be paid beside the points; null: nothing
/// @param cost `goods`: what one costs the store; null: nobody said
/// @param from the first day on which it can be redeemed, in the store's zone; null: at once
/// @param until the last day; null: without an end
/// @param lowestTier the lowest tier that may have it; null: every tier
/// @param limit how often one customer may redeem it in a period; null: without a limit
/// @param period `day`, `month`, `year` or `once`: what the limit counts for, in the store's zone
@RegisterForReflection
public record RewardContent(
        @NotNull String kind,
        @NotNull Map<String, String> names,
        @NotNull Map<String, String> terms,
        @Nullable UUID couponBatch,
        @Nullable Money value,
        @NotNull Long points,
        @Nullable Money cash,
        @Nullable Money cost,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String lowestTier,
        @Nullable Integer limit,
        @NotNull String period) {

    /// The cost of one to the store when it is handed out; null: nobody said, or nothing before the coupon is
    /// used by an order.
    public @Nullable Money costOfOne() {
        return value == null ? cost : value;
    }
}
