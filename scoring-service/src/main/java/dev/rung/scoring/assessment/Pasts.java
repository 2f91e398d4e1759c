package dev.rung.scoring.assessment;

import dev.rung.scoring.features.Activity;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.Purchase;
import dev.rung.scoring.lifecycle.History;
import dev.rung.scoring.lifecycle.History.Bought;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A customer's past as the rules of rhythm want to see it.
final class Pasts {

    private Pasts() {}

    static History of(Features features, Policy policy, Today today, @Nullable LocalDate tierLostOn) {
        var purchases = features.purchasesWithin(LocalDate.MIN, today.date());
        var bought = Bought.byDate(purchases);
        var days = features.daysWithin(policy.windowStart(today.date()), today.date());
        return new History(
                bought,
                features.firstPaidOn(),
                features.lastPaidOn(),
                features.firstSeenOn(today.zone()),
                features.lastSeenOn(),
                days.stream().mapToLong(day -> day.counts().of(Activity.VISIT)).sum(),
                lastIncident(features, purchases, today).orElse(null),
                tierLostOn);
    }

    /// The customer turned to service, or had money back: that counts on the day the order was paid.
    private static Optional<LocalDate> lastIncident(Features features, List<Purchase> purchases, Today today) {
        var contacts = features.daysWithin(LocalDate.MIN, today.date()).stream()
                .filter(day -> day.counts().of(Activity.CONTACT) > 0)
                .map(day -> day.date());
        var refunds = purchases.stream()
                .filter(purchase -> purchase.refunded().signum() > 0)
                .map(Purchase::on);
        return Stream.concat(contacts, refunds).max(Comparator.naturalOrder());
    }
}
