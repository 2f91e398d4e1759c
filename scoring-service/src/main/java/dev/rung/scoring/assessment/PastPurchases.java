package dev.rung.scoring.assessment;

import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.activity.Activity;
import dev.rung.scoring.features.activity.ActivityDay;
import dev.rung.scoring.features.orders.Purchase;
import dev.rung.scoring.lifecycle.PurchaseHistory;
import dev.rung.scoring.lifecycle.PurchaseHistory.NetPurchase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The past of a customer, as the rules of rhythm need it.
final class PastPurchases {

    private PastPurchases() {}

    static PurchaseHistory of(
            Features features, TierProgram policy, AssessmentDate today, @Nullable LocalDate tierLostOn) {
        var past = features.window(LocalDate.MIN, today.date());
        var recent = features.window(policy.windowStart(today.date()), today.date());
        return new PurchaseHistory(
                NetPurchase.byDate(past.purchases()),
                features.firstPaidOn(),
                features.lastPaidOn(),
                features.firstSeenOn(today.zone()),
                features.lastSeenOn(),
                visits(recent.days()),
                later(lastContact(past.days()), lastReturn(past.purchases())),
                tierLostOn);
    }

    private static long visits(List<ActivityDay> days) {
        long visits = 0;
        for (var day : days) {
            visits += day.counts().of(Activity.VISIT);
        }
        return visits;
    }

    /// The last time the customer turned to service.
    private static @Nullable LocalDate lastContact(List<ActivityDay> days) {
        for (var day : days.reversed()) {
            if (day.counts().of(Activity.CONTACT) > 0) {
                return day.date();
            }
        }
        return null;
    }

    /// The customer had money back: that counts on the day the order was paid.
    private static @Nullable LocalDate lastReturn(List<Purchase> purchases) {
        for (var purchase : purchases.reversed()) {
            if (purchase.refunded().signum() > 0) {
                return purchase.on();
            }
        }
        return null;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
