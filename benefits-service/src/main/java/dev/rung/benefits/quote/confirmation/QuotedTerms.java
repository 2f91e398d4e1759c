package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.coupon.use.WantedCoupon;
import dev.rung.benefits.quote.asking.QuoteDocument;
import dev.rung.benefits.quote.asking.QuoteDocument.QuotedStep;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.CouponOfCart;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.DiscountOfTier;
import dev.rung.benefits.quote.asking.QuoteDocument.StepCause.PointsOfCart;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The part of a quote that its order takes.
///
/// @param discount the entitlement to it; empty: none
/// @param offByCoupon of each coupon what it takes off, in their order
/// @param offByDiscount taken off by it, likewise of coupons and points
record QuotedTerms(
        Money total,
        Optional<UUID> discount,
        List<WantedCoupon> coupons,
        long points,
        List<BigDecimal> offByCoupon,
        Money offByDiscount,
        Money offByCoupons,
        Money offByPoints) {

    static QuotedTerms of(QuoteDocument document) {
        var causes = document.steps().stream().map(QuotedStep::cause).toList();
        return new QuotedTerms(
                document.money(document.total()),
                causes.stream()
                        .flatMap(cause -> cause instanceof DiscountOfTier discount
                                ? Stream.of(discount.entitlementId())
                                : Stream.empty())
                        .findFirst(),
                causes.stream().flatMap(QuotedTerms::coupon).toList(),
                document.points().spent(),
                document.steps().stream()
                        .filter(step -> step.cause() instanceof CouponOfCart)
                        .map(step -> document.money(step.total()).amount())
                        .toList(),
                document.money(document.offBy(DiscountOfTier.class)),
                document.money(document.offBy(CouponOfCart.class)),
                document.money(document.offBy(PointsOfCart.class)));
    }

    private static Stream<WantedCoupon> coupon(StepCause cause) {
        return cause instanceof CouponOfCart one
                ? Stream.of(new WantedCoupon(one.couponId(), one.normal(), one.written(), one.batchId()))
                : Stream.empty();
    }
}
