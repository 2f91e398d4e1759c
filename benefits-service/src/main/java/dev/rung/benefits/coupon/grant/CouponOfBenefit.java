package dev.rung.benefits.coupon.grant;

import dev.rung.benefits.catalogue.terms.BenefitTerms;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.coupon.terms.BatchContent;
import dev.rung.benefits.coupon.terms.CodeSource;
import dev.rung.benefits.coupon.terms.CouponFields;
import dev.rung.benefits.coupon.terms.CouponTerms;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;

/// A version of a benefit as a batch of coupons.
final class CouponOfBenefit {

    private CouponOfBenefit() {}

    static BatchContent content(CatalogueItem item, BenefitTerms.Coupon terms) {
        var coupon = terms(terms);
        return new BatchContent(
                coupon.kind().code(),
                CodeSource.GENERATED.code(),
                item.names(),
                item.descriptions(),
                CouponFields.of(coupon),
                null,
                null,
                terms.validDays(),
                null,
                null);
    }

    private static CouponTerms terms(BenefitTerms.Coupon terms) {
        return terms.threshold().amount().signum() == 0
                ? new FixedAmount(terms.value())
                : new Threshold(terms.threshold(), terms.value());
    }
}
