package dev.rung.benefits.catalogue.terms;

import dev.rung.contracts.Money;
import java.math.BigDecimal;

/// The amounts of a benefit. The constructors trust [TermsReading], which has checked each of them.
public sealed interface BenefitTerms {

    BenefitKind kind();

    /// @param percent off the price, more than 0 and less than 100
    /// @param floorPercent the share of the list price that remains to be paid at least, whatever else
    ///     is taken off
    record Discount(int percent, int floorPercent) implements BenefitTerms {

        @Override
        public BenefitKind kind() {
            return BenefitKind.DISCOUNT;
        }
    }

    /// @param factor of the points that an order earns, 1 or more
    record PointsMultiplier(BigDecimal factor) implements BenefitTerms {

        @Override
        public BenefitKind kind() {
            return BenefitKind.POINTS_MULTIPLIER;
        }
    }

    /// @param threshold the least order that it counts for
    /// @param validDays after it was issued
    record Coupon(Money value, Money threshold, int validDays) implements BenefitTerms {

        @Override
        public BenefitKind kind() {
            return BenefitKind.COUPON;
        }
    }

    /// @param item the storefront's name of it
    record Gift(String item, Money value) implements BenefitTerms {

        @Override
        public BenefitKind kind() {
            return BenefitKind.GIFT;
        }
    }

    /// @param item the storefront's name of the product
    record FreeTrial(String item, int days) implements BenefitTerms {

        @Override
        public BenefitKind kind() {
            return BenefitKind.FREE_TRIAL;
        }
    }

    /// @param hours after which an order has left at the latest
    record PriorityShipping(int hours) implements BenefitTerms {

        @Override
        public BenefitKind kind() {
            return BenefitKind.PRIORITY_SHIPPING;
        }
    }

    /// @param hours after which the money is on its way back at the latest
    record PriorityRefund(int hours) implements BenefitTerms {

        @Override
        public BenefitKind kind() {
            return BenefitKind.PRIORITY_REFUND;
        }
    }

    /// @param minutes after which somebody answers at the latest
    record DedicatedContact(int minutes) implements BenefitTerms {

        @Override
        public BenefitKind kind() {
            return BenefitKind.DEDICATED_SERVICE;
        }
    }

    /// @param item the storefront's name of the event
    /// @param seats the member's own among them
    record MembersEvent(String item, int seats) implements BenefitTerms {

        @Override
        public BenefitKind kind() {
            return BenefitKind.MEMBERS_EVENT;
        }
    }
}
