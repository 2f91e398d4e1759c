package dev.rung.benefits.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.redemption.rule.RedemptionDecision;
import dev.rung.benefits.redemption.rule.RedemptionDecision.Gone;
import dev.rung.benefits.redemption.rule.RedemptionDecision.LimitReached;
import dev.rung.benefits.redemption.rule.RedemptionDecision.NotOnOffer;
import dev.rung.benefits.redemption.rule.RedemptionDecision.Redeemable;
import dev.rung.benefits.redemption.rule.RedemptionDecision.SoldOut;
import dev.rung.benefits.redemption.rule.RedemptionDecision.TierTooLow;
import dev.rung.benefits.redemption.rule.RedemptionDecision.TooFewPoints;
import dev.rung.contracts.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reward as members see it.
///
/// @param kind `goods`, `coupon` or `cash-off`
/// @param name in the caller's language
/// @param terms in the caller's language
/// @param value `cash-off`: what is taken off a price
/// @param points its price
/// @param cash what is to be paid beside the points; absent where it is nothing
/// @param from the first day on which it can be redeemed, in the store's zone; absent: at once
/// @param until the last day; absent: without an end
/// @param lowestTier the lowest tier that may have it; absent: every tier
/// @param limit how often one customer may redeem it in a period; absent: without a limit
/// @param period `day`, `month`, `year` or `once`: what the limit counts for
/// @param left pieces that can be reserved; absent: without a limit
/// @param obstacle what is in the way; absent where it can be redeemed now
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferView(
        String code,

        @Schema(enumeration = {"goods", "coupon", "cash-off"})
        String kind,

        String name,
        String terms,
        @Nullable Money value,
        long points,
        @Nullable Money cash,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String lowestTier,
        @Nullable Integer limit,

        @Schema(enumeration = {"day", "month", "year", "once"})
        String period,

        @Nullable Long left,
        @Nullable Obstacle obstacle) {

    /// The first thing that is in the way, in the order in which they are asked.
    ///
    /// @param reason `not-on-offer`, `gone`, `tier-too-low`, `limit-reached`, `sold-out` or `too-few-points`
    /// @param missing `too-few-points`: how many more it takes
    /// @param from `not-on-offer`: the first day
    /// @param nextFrom `limit-reached`: the day from which on it can be redeemed again; absent: never
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Obstacle(
            @Schema(
                    enumeration = {"not-on-offer", "gone", "tier-too-low", "limit-reached", "sold-out", "too-few-points"
                    })
            String reason,

            @Nullable Long missing,
            @Nullable LocalDate from,
            @Nullable LocalDate nextFrom) {

        static @Nullable Obstacle of(RedemptionDecision decision) {
            return switch (decision) {
                case Redeemable() -> null;
                case Gone _, TierTooLow _, SoldOut _ -> new Obstacle(decision.reason(), null, null, null);
                case NotOnOffer(var from) -> new Obstacle(decision.reason(), null, from, null);
                case LimitReached reached -> new Obstacle(decision.reason(), null, null, reached.nextFrom());
                case TooFewPoints(var missing) -> new Obstacle(decision.reason(), missing, null, null);
            };
        }
    }
}
