package dev.rung.scoring.lifecycle;

import dev.rung.scoring.features.orders.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dates and sums that the rules of rhythm need, up to a business date. Only the first and last purchase and
/// the first and last sighting may lie after it: a source's calendar may be ahead of the shop's.
///
/// @param bought one entry per business date with a purchase, oldest first, as far back as days are remembered
/// @param firstBoughtOn the first purchase ever; null: the first of `bought`
/// @param lastBoughtOn the last purchase ever; null: the last of `bought`
/// @param recentVisits within the window of the policy
/// @param lastIncidentOn the last contact with service, or payment of an order that was refunded
/// @param tierLostOn the last fall to a lower tier
public record PurchaseHistory(
        List<NetPurchase> bought,
        @Nullable LocalDate firstBoughtOn,
        @Nullable LocalDate lastBoughtOn,
        LocalDate firstSeenOn,
        LocalDate lastSeenOn,
        long recentVisits,
        @Nullable LocalDate lastIncidentOn,
        @Nullable LocalDate tierLostOn) {

    public PurchaseHistory {
        bought = List.copyOf(bought);
        if (!bought.isEmpty()) {
            firstBoughtOn = firstBoughtOn == null ? bought.getFirst().on() : firstBoughtOn;
            lastBoughtOn = lastBoughtOn == null ? bought.getLast().on() : lastBoughtOn;
        }
    }

    /// @param net paid on the date less later refunds, in the store's currency
    public record NetPurchase(LocalDate on, BigDecimal net) {

        /// One entry per date with an order that was kept; a refund counts on the date of its payment.
        ///
        /// @param purchases oldest first
        public static List<NetPurchase> byDate(List<Purchase> purchases) {
            var bought = new ArrayList<NetPurchase>(purchases.size());
            for (var purchase : purchases) {
                if (purchase.isKept()) {
                    boolean isSameDate =
                            !bought.isEmpty() && bought.getLast().on().equals(purchase.on());
                    var before = isSameDate ? bought.removeLast().net() : BigDecimal.ZERO;
                    bought.add(new NetPurchase(purchase.on(), before.add(purchase.net())));
                }
            }
            return bought;
        }
    }

    /// Silence counts from the last purchase; without any, from the last sign of life.
    LocalDate silentSince() {
        return lastBoughtOn == null ? lastSeenOn : lastBoughtOn;
    }

    /// Whole days; negative if a source's calendar is ahead of the shop's.
    long silentDays(LocalDate today) {
        return ChronoUnit.DAYS.between(silentSince(), today);
    }

    /// The purchases from one business date to another, both included.
    List<NetPurchase> bought(LocalDate from, LocalDate to) {
        int begin = 0;
        int end = bought.size();
        while (begin < end && bought.get(begin).on().isBefore(from)) {
            begin++;
        }
        while (begin < end && bought.get(end - 1).on().isAfter(to)) {
            end--;
        }
        return bought.subList(begin, end);
    }
}
