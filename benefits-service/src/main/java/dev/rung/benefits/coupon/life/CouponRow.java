package dev.rung.benefits.coupon.life;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.coupon.life.CouponState.Expired;
import dev.rung.benefits.coupon.life.CouponState.Issued;
import dev.rung.benefits.coupon.life.CouponState.Locked;
import dev.rung.benefits.coupon.life.CouponState.Redeemed;
import dev.rung.benefits.coupon.life.CouponState.Withdrawn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A coupon as a row of table `coupons`, whose checks say which columns each state has.
@RegisterForReflection
record CouponRow(
        UUID id,
        long position,
        String code,
        String written,
        boolean shared,
        UUID batchId,
        UUID customerId,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant issuedAt,
        @Nullable UUID entitlementId,
        @Nullable String campaign,
        @Nullable UUID orderedBy,
        String state,
        @Nullable String orderId,
        @Nullable Instant lockedUntil,
        @Nullable Instant endedAt,
        boolean ending) {

    static CouponRow of(Coupon coupon) {
        return switch (coupon.state()) {
            case Issued _ -> row(coupon, null, null, null);
            case Locked(var order, var until, var _) -> row(coupon, order, until, null);
            case Redeemed(var order, var at, var _) -> row(coupon, order, null, at);
            case Expired(var at) -> row(coupon, null, null, at);
            case Withdrawn(var at) -> row(coupon, null, null, at);
        };
    }

    Coupon coupon() {
        return new Coupon(
                id,
                position,
                code,
                written,
                shared,
                batchId,
                customerId,
                firstDay,
                lastDay,
                issuedAt,
                entitlementId,
                campaign,
                orderedBy,
                read());
    }

    private CouponState read() {
        return switch (state) {
            case "issued" -> new Issued();
            case "locked" -> new Locked(requireNonNull(orderId), requireNonNull(lockedUntil), ending);
            case "redeemed" -> new Redeemed(requireNonNull(orderId), requireNonNull(endedAt), ending);
            case "expired" -> new Expired(requireNonNull(endedAt));
            case "withdrawn" -> new Withdrawn(requireNonNull(endedAt));
            default -> throw new IllegalStateException("Unknown state of a coupon: " + state);
        };
    }

    private static CouponRow row(
            Coupon coupon, @Nullable String order, @Nullable Instant lockedUntil, @Nullable Instant endedAt) {
        return new CouponRow(
                coupon.id(),
                coupon.position(),
                coupon.code(),
                coupon.written(),
                coupon.shared(),
                coupon.batchId(),
                coupon.customerId(),
                coupon.firstDay(),
                coupon.lastDay(),
                coupon.issuedAt(),
                coupon.entitlementId(),
                coupon.campaign(),
                coupon.orderedBy(),
                coupon.state().code(),
                order,
                lockedUntil,
                endedAt,
                coupon.state().isEnding());
    }
}
