package dev.rung.benefits.coupon.terms;

import dev.rung.benefits.catalogue.terms.FieldChecks;
import dev.rung.benefits.coupon.terms.CouponTerms.Category;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Shipping;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.contracts.Money;
import dev.rung.platform.locale.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the terms of a kind; what is wrong goes to the checks. A field of another kind is refused: it would be
/// a promise that nobody keeps.
final class CouponTermsReading {

    private static final int LONGEST_CATEGORY = 100;

    private CouponTermsReading() {}

    static CouponTerms read(CouponKind kind, CouponFields fields, FieldChecks checks) {
        var known = known(kind);
        present(fields)
                .filter(field -> !known.contains(field))
                .forEach(field -> checks.refuse(
                        "terms." + field, Text.of("reason.other-kind").with("kind", kind.code())));
        return switch (kind) {
            case FIXED -> new FixedAmount(checks.money("terms.value", fields.value(), false));
            case PERCENTAGE -> percentage(fields, checks);
            case THRESHOLD -> threshold(fields, checks);
            case SHIPPING ->
                new Shipping(most(fields, checks), checks.money("terms.threshold", fields.threshold(), true));
            case CATEGORY -> category(fields, checks);
        };
    }

    private static Percentage percentage(CouponFields fields, FieldChecks checks) {
        var percent = checks.number("terms.percent", fields.percent(), 1, 99);
        var highest = Math.clamp(100L - percent, 0, 99);
        return new Percentage(
                percent, checks.number("terms.floorPercent", fields.floorPercent(), 0, highest), most(fields, checks));
    }

    private static Threshold threshold(CouponFields fields, FieldChecks checks) {
        return new Threshold(
                checks.money("terms.threshold", fields.threshold(), false),
                checks.money("terms.value", fields.value(), false));
    }

    /// People mistype such coupons; a benefit of the catalogue may be one. A missing threshold is another fault.
    static void mustLeaveSomethingToPay(CouponTerms terms, FieldChecks checks) {
        if (terms instanceof Threshold(var threshold, var value)
                && threshold.amount().signum() > 0
                && value.amount().compareTo(threshold.amount()) >= 0) {
            checks.refuse("terms.value", Text.of("reason.below-threshold"));
        }
    }

    private static Category category(CouponFields fields, FieldChecks checks) {
        return new Category(
                categories(fields.categories(), checks),
                checks.money("terms.threshold", fields.threshold(), true),
                checks.money("terms.value", fields.value(), false));
    }

    private static Set<String> categories(@Nullable List<String> named, FieldChecks checks) {
        if (named == null || named.isEmpty()) {
            checks.refuse("terms.categories", Text.of("reason.given"));
            return Set.of();
        }
        var categories = new HashSet<String>();
        for (int i = 0; i < named.size(); i++) {
            var field = "terms.categories[%d]".formatted(i);
            if (!categories.add(checks.text(field, named.get(i), LONGEST_CATEGORY))) {
                checks.refuse(field, Text.of("reason.named-twice"));
            }
        }
        return categories;
    }

    private static @Nullable Money most(CouponFields fields, FieldChecks checks) {
        return fields.most() == null ? null : checks.money("terms.most", fields.most(), false);
    }

    private static Set<String> known(CouponKind kind) {
        return switch (kind) {
            case FIXED -> Set.of("value");
            case PERCENTAGE -> Set.of("percent", "floorPercent", "most");
            case THRESHOLD -> Set.of("threshold", "value");
            case SHIPPING -> Set.of("most", "threshold");
            case CATEGORY -> Set.of("categories", "threshold", "value");
        };
    }

    private static Stream<String> present(CouponFields fields) {
        return Stream.of(
                        named("value", fields.value()),
                        named("threshold", fields.threshold()),
                        named("percent", fields.percent()),
                        named("floorPercent", fields.floorPercent()),
                        named("most", fields.most()),
                        named("categories", fields.categories()))
                .flatMap(found -> found);
    }

    private static Stream<String> named(String field, @Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(field);
    }
}
