package dev.rung.benefits.coupon.terms;

import java.time.LocalDate;

/// The days on which a coupon can be used, all of them in the store's zone. It ends with its last day, not with
/// the moment at which it was issued.
public sealed interface CouponValidity {

    /// @param until the last day
    record Between(LocalDate from, LocalDate until) implements CouponValidity {}

    /// @param days after the day of issue: the last of them is the last day
    record DaysAfterIssue(int days) implements CouponValidity {}

    /// @param issueDay the day of issue
    default LocalDate firstDay(LocalDate issueDay) {
        return switch (this) {
            case Between(var from, var _) -> from;
            case DaysAfterIssue _ -> issueDay;
        };
    }

    default LocalDate lastDay(LocalDate issueDay) {
        return switch (this) {
            case Between(var _, var until) -> until;
            case DaysAfterIssue(int days) -> issueDay.plusDays(days);
        };
    }
}
