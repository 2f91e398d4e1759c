package dev.rung.contracts.benefits;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Of rewards that customers redeem, on topic `points-events`. The points have events of their own.
public sealed interface RedemptionEvent extends PointsEvent {

    /// A reward is set aside for the customer, with its points.
    ///
    /// @param reward its code
    /// @param kind such as `goods`
    /// @param cash what is to be paid beside the points; absent where it is nothing
    /// @param until from this moment on it is timed out
    record RedemptionReserved(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID redemptionId,
            String reward,
            String kind,
            long points,
            @Nullable @JsonInclude(NON_NULL) Money cash,
            Instant until)
            implements RedemptionEvent {}

    /// The reward is the customer's: hand it out.
    record RedemptionConfirmed(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID redemptionId,
            String reward,
            String kind,
            long points,
            @Nullable @JsonInclude(NON_NULL) Money cash)
            implements RedemptionEvent {}

    /// The reward is not set aside any more; its points went back.
    ///
    /// @param occurredAt where it timed out, the end of its time
    /// @param reason `customer`, `storefront`, `timed-out`, or the code that staff chose, such as `unavailable`
    record RedemptionCancelled(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID redemptionId,
            String reward,
            String kind,
            long points,
            String reason)
            implements RedemptionEvent {}

    /// A redemption that was confirmed is taken back: its points went back to the lots that they came from.
    ///
    /// @param reason likewise
    record RedemptionRefunded(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID redemptionId,
            String reward,
            String kind,
            long points,
            String reason)
            implements RedemptionEvent {}
}
