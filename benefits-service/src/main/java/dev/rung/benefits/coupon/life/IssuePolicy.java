package dev.rung.benefits.coupon.life;

import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import java.time.LocalDate;

/// Decides whether a batch gives a customer one more coupon. One may be issued before its first day.
public final class IssuePolicy {

    private IssuePolicy() {}

    /// May a coupon be issued?
    public sealed interface IssueVerdict {

        /// @param lastDay to its end
        record Issuable(LocalDate firstDay, LocalDate lastDay) implements IssueVerdict {}

        record NotIssuable(CouponRefusal reason) implements IssueVerdict {}
    }

    /// @param held how many of the batch the customer was issued
    /// @param today in the store's zone
    public static IssueVerdict decide(OfferedBatch batch, int held, LocalDate today) {
        var offer = batch.offer();
        var lastDay = offer.validity().lastDay(today);
        if (!batch.isOpen()) {
            return new IssueVerdict.NotIssuable(CouponRefusal.NOT_OPEN);
        }
        if (lastDay.isBefore(today)) {
            return new IssueVerdict.NotIssuable(CouponRefusal.EXPIRED);
        }
        if (offer.perCustomer() != null && held >= offer.perCustomer()) {
            return new IssueVerdict.NotIssuable(CouponRefusal.CUSTOMER_LIMIT);
        }
        if (offer.total() != null && batch.issued() >= offer.total()) {
            return new IssueVerdict.NotIssuable(CouponRefusal.TOTAL_LIMIT);
        }
        return new IssueVerdict.Issuable(offer.validity().firstDay(today), lastDay);
    }
}
