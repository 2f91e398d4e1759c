package dev.rung.benefits.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.redemption.rule.Redemption;
import dev.rung.benefits.redemption.rule.RedemptionState;
import dev.rung.benefits.redemption.rule.RedemptionState.Cancelled;
import dev.rung.benefits.redemption.rule.RedemptionState.Confirmed;
import dev.rung.benefits.redemption.rule.RedemptionState.Held;
import dev.rung.benefits.redemption.rule.RedemptionState.Refunded;
import dev.rung.benefits.redemption.rule.RedemptionState.TimedOut;
import dev.rung.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A redemption as it stands now.
///
/// @param reward its code
/// @param name of the reward, in the caller's language
/// @param kind `goods`, `coupon` or `cash-off`
/// @param points its price when it was reserved
/// @param cash what is to be paid beside the points, and was when it is confirmed
/// @param state `reserved`, `confirmed`, `cancelled`, `timed-out` or `refunded`
/// @param until from this moment on it is timed out, if it is not confirmed before; absent where it is not reserved
/// @param endedAt when it was cancelled, timed out or was refunded
/// @param reason why it was cancelled or refunded: `customer`, `storefront`, or the code that staff chose
@JsonInclude(JsonInclude.Include.NON_NULL)
record RedemptionView(
        UUID id,
        String externalId,
        String reward,
        String name,

        @Schema(enumeration = {"goods", "coupon", "cash-off"})
        String kind,

        long points,
        @Nullable Money cash,

        @Schema(enumeration = {"reserved", "confirmed", "cancelled", "timed-out", "refunded"})
        String state,

        Instant reservedAt,
        @Nullable Instant until,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /// @param state as of now
    static RedemptionView of(Redemption redemption, RedemptionState state, String name) {
        return switch (state) {
            case Held(var until) -> view(redemption, state, name, until, null, null, null);
            case Confirmed(var at) -> view(redemption, state, name, null, at, null, null);
            case Cancelled(var reason, var at) -> view(redemption, state, name, null, null, at, reason);
            case TimedOut(var at) -> view(redemption, state, name, null, null, at, null);
            case Refunded(var reason, var confirmedAt, var at) ->
                view(redemption, state, name, null, confirmedAt, at, reason);
        };
    }

    private static RedemptionView view(
            Redemption of,
            RedemptionState state,
            String name,
            @Nullable Instant until,
            @Nullable Instant confirmedAt,
            @Nullable Instant endedAt,
            @Nullable String reason) {
        return new RedemptionView(
                of.id(),
                of.holder().externalId(),
                of.reward(),
                name,
                of.kind(),
                of.points(),
                of.cash(),
                state.code(),
                of.reservedAt(),
                until,
                confirmedAt,
                endedAt,
                reason);
    }
}
