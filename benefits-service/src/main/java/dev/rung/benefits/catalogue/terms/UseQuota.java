package dev.rung.benefits.catalogue.terms;

import org.jspecify.annotations.Nullable;

/// How often one customer may use a benefit.
///
/// @param count null: without a limit
public record UseQuota(@Nullable Integer count, QuotaPeriod period) {

    /// Whether it never allows less, on any day: as many uses in a period that is not longer. One use a day is
    /// not more than ten a month, which may all be on one day.
    boolean isAtLeast(UseQuota other) {
        if (count == null) {
            return true;
        }
        return other.count != null && count >= other.count && period.compareTo(other.period) <= 0;
    }
}
