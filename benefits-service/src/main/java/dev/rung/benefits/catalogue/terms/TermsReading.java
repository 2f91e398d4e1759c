package dev.rung.benefits.catalogue.terms;

import dev.rung.benefits.catalogue.terms.BenefitTerms.Coupon;
import dev.rung.benefits.catalogue.terms.BenefitTerms.DedicatedContact;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.catalogue.terms.BenefitTerms.FreeTrial;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Gift;
import dev.rung.benefits.catalogue.terms.BenefitTerms.MembersEvent;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PointsMultiplier;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityRefund;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityShipping;
import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the terms of a kind; what is wrong goes to the checks. A field of another kind is refused: it would
/// be a promise that nobody keeps.
final class TermsReading {

    private static final BigDecimal LARGEST_FACTOR = BigDecimal.valueOf(100);
    private static final int LONGEST_DAYS = 3660;
    private static final int LONGEST_HOURS = 720;
    private static final int LONGEST_MINUTES = 10_080;
    private static final int MOST_SEATS = 100;

    private TermsReading() {}

    static BenefitTerms read(BenefitKind kind, TermsFields fields, FieldChecks checks) {
        var terms = terms(kind, fields, checks);
        var known = present(TermsFields.of(terms)).keySet();
        present(fields).keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> checks.refuse(
                        "terms." + field, Text.of("reason.other-kind").with("kind", kind.code())));
        return terms;
    }

    private static BenefitTerms terms(BenefitKind kind, TermsFields fields, FieldChecks checks) {
        return switch (kind) {
            case DISCOUNT -> discount(fields, checks);
            case POINTS_MULTIPLIER ->
                new PointsMultiplier(checks.decimal("terms.factor", fields.factor(), BigDecimal.ONE, LARGEST_FACTOR));
            case COUPON -> coupon(fields, checks);
            case GIFT ->
                new Gift(checks.name("terms.item", fields.item()), checks.money("terms.value", fields.value(), false));
            case FREE_TRIAL ->
                new FreeTrial(
                        checks.name("terms.item", fields.item()),
                        checks.number("terms.days", fields.days(), 1, LONGEST_DAYS));
            case PRIORITY_SHIPPING -> new PriorityShipping(hours(fields, checks));
            case PRIORITY_REFUND -> new PriorityRefund(hours(fields, checks));
            case DEDICATED_SERVICE ->
                new DedicatedContact(checks.number("terms.minutes", fields.minutes(), 1, LONGEST_MINUTES));
            case MEMBERS_EVENT ->
                new MembersEvent(
                        checks.name("terms.item", fields.item()),
                        checks.number("terms.seats", fields.seats(), 1, MOST_SEATS));
        };
    }

    private static Discount discount(TermsFields fields, FieldChecks checks) {
        var percent = checks.number("terms.percent", fields.percent(), 1, 99);
        var most = Math.max(0, 100 - percent);
        return new Discount(percent, checks.number("terms.floorPercent", fields.floorPercent(), 0, most));
    }

    private static Coupon coupon(TermsFields fields, FieldChecks checks) {
        var value = checks.money("terms.value", fields.value(), false);
        var threshold = checks.money("terms.threshold", fields.threshold(), true);
        return new Coupon(value, threshold, checks.number("terms.validDays", fields.validDays(), 1, LONGEST_DAYS));
    }

    private static int hours(TermsFields fields, FieldChecks checks) {
        return checks.number("terms.hours", fields.hours(), 1, LONGEST_HOURS);
    }

    private static Map<String, Object> present(TermsFields fields) {
        var present = new TreeMap<String, Object>();
        put(present, "percent", fields.percent());
        put(present, "floorPercent", fields.floorPercent());
        put(present, "factor", fields.factor());
        put(present, "value", fields.value());
        put(present, "threshold", fields.threshold());
        put(present, "validDays", fields.validDays());
        put(present, "item", fields.item());
        put(present, "days", fields.days());
        put(present, "hours", fields.hours());
        put(present, "minutes", fields.minutes());
        put(present, "seats", fields.seats());
        return present;
    }

    private static void put(Map<String, Object> present, String field, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(there -> present.put(field, Objects.requireNonNull(there)));
    }
}
