package dev.rung.benefits.liability;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The debt of the store for points at one moment.
///
/// @param outstanding pending, available and reserved points together: what the proof of the ledger says, too
/// @param redeemed points that were ever spent, less those given back
/// @param expired points that nobody spent in time
/// @param pricePerPoint what a point is worth to a customer
/// @param redemptionRate the share of points that is redeemed, of those that come to an end
/// @param ownRate whether it is the store's own; otherwise it is the one that the settings expect
/// @param owed all outstanding points at that price
/// @param expected the same, by the share that is expected to be redeemed
/// @param shops by the shop of each posting's cause
/// @param breakage by the age of points
record LiabilityReport(
        Instant at,
        long outstanding,
        long pending,
        long available,
        long reserved,
        long redeemed,
        long expired,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal pricePerPoint,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal redemptionRate,
        boolean ownRate,
        Money owed,
        Money expected,
        List<ShopLiability> shops,
        List<BreakagePoint> breakage) {

    /// @param shop as behaviour names it; null: the cause has none
    /// @param outstanding points: issued, less redeemed, expired and withdrawn; below zero where more of other
    ///     shops' points are spent in it than it gives
    /// @param withdrawn points that people took by an adjustment
    record ShopLiability(
            @Nullable String shop,
            long outstanding,
            long issued,
            long redeemed,
            long expired,
            long withdrawn,
            Money owed) {}

    /// @param months of age
    /// @param issued points that are at least so old
    /// @param redeemed the share of points that is spent by that age
    /// @param expired the share that has expired by that age
    record BreakagePoint(
            int months,
            long issued,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal redeemed,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal expired) {}
}
