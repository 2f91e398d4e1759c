package dev.rung.contracts.benefits;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Of activities that customers take part in, on topic `points-events`.
public sealed interface ActivityEvent extends PointsEvent {

    /// The customer won something in an activity, and it is theirs: hand a reward out, send what is to be
    /// tried. Points and coupons are given by then.
    ///
    /// @param activity its code
    /// @param ticket its number
    /// @param kind `points`, `coupon`, `reward`, or `trial` where they won a place in a free trial
    /// @param points `points`: how many
    /// @param couponId `coupon`: which one
    /// @param reward `reward`: its code
    record PrizeWon(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            String activity,
            long ticket,
            String kind,
            @Nullable @JsonInclude(NON_NULL) Long points,
            @Nullable @JsonInclude(NON_NULL) UUID couponId,
            @Nullable @JsonInclude(NON_NULL) String reward)
            implements ActivityEvent {}
}
