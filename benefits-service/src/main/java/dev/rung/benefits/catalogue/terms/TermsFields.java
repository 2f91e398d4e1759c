package dev.rung.benefits.catalogue.terms;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Coupon;
import dev.rung.benefits.catalogue.terms.BenefitTerms.DedicatedContact;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.catalogue.terms.BenefitTerms.FreeTrial;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Gift;
import dev.rung.benefits.catalogue.terms.BenefitTerms.MembersEvent;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PointsMultiplier;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityRefund;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityShipping;
import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The amounts of a benefit as they are written. Each kind has its own fields, and no others.
///
/// @param percent `discount`: off the price
/// @param floorPercent `discount`: the share of the list price that remains to be paid at least
/// @param factor `points-multiplier`: 1 or more
/// @param value `coupon`, `gift`: what it is worth
/// @param threshold `coupon`: the least order that it counts for
/// @param validDays `coupon`: after it was issued
/// @param item `gift`, `free-trial`, `members-event`: the storefront's name of it
/// @param days `free-trial`: how long
/// @param hours `priority-shipping`, `priority-refund`: the longest that it takes
/// @param minutes `dedicated-service`: after which somebody answers at the latest
/// @param seats `members-event`: the member's own among them
@RegisterForReflection
@JsonInclude(NON_NULL)
public record TermsFields(
        @Nullable Integer percent,
        @Nullable Integer floorPercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal factor,

        @Nullable Money value,
        @Nullable Money threshold,
        @Nullable Integer validDays,
        @Nullable String item,
        @Nullable Integer days,
        @Nullable Integer hours,
        @Nullable Integer minutes,
        @Nullable Integer seats) {

    public static TermsFields of(BenefitTerms terms) {
        return switch (terms) {
            case Discount(int percent, int floor) -> fields(percent, floor, null, null, null, null, null, null, null);
            case PointsMultiplier(var factor) -> fields(null, null, factor, null, null, null, null, null, null);
            case Coupon(var value, var threshold, int days) ->
                fields(null, null, null, value, threshold, days, null, null, null);
            case Gift(var item, var value) -> fields(null, null, null, value, null, null, item, null, null);
            case FreeTrial(var item, int days) -> fields(null, null, null, null, null, null, item, days, null);
            case PriorityShipping(int hours) -> fields(null, null, null, null, null, null, null, null, hours);
            case PriorityRefund(int hours) -> fields(null, null, null, null, null, null, null, null, hours);
            case DedicatedContact(int minutes) ->
                new TermsFields(null, null, null, null, null, null, null, null, null, minutes, null);
            case MembersEvent(var item, int seats) ->
                new TermsFields(null, null, null, null, null, null, item, null, null, null, seats);
        };
    }

    private static TermsFields fields(
            @Nullable Integer percent,
            @Nullable Integer floorPercent,
            @Nullable BigDecimal factor,
            @Nullable Money value,
            @Nullable Money threshold,
            @Nullable Integer validDays,
            @Nullable String item,
            @Nullable Integer days,
            @Nullable Integer hours) {
        return new TermsFields(
                percent, floorPercent, factor, value, threshold, validDays, item, days, hours, null, null);
    }
}
