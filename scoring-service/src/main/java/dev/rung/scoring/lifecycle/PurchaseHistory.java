package dev.rung.scoring.lifecycle;

import dev.rung.scoring.features.orders.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules of rhythm must know of a customer, up to the day it is judged on. Only the first and the last
/// purchase ever, and when the customer was seen, may lie after it: where a source's calendar is ahead of the shop's.
///
/// @param bought one entry per business date with a purchase, oldest first, as far back as days are kept
/// @param firstBoughtOn the first purchase ever, should it be older than `bought` reaches; null means the first there
/// @param lastBoughtOn the last purchase ever, likewise
/// @param recentVisits within the window of the policy
/// @param lastIncidentOn the last time the customer turned to service, or paid an order that money went back of
/// @param tierLostOn the last time the customer fell to a lower tier
public record PurchaseHistory(
        List<Bought> bought,
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

    /// @param net what was paid on the date less what went back of it, whenever that was, in the store's currency
    public record Bought(LocalDate on, BigDecimal net) {

        /// One entry per date with an order that was kept; what went back is taken from the date it was paid on.
        ///
        /// @param purchases oldest first
        public static List<Bought> byDate(List<Purchase> purchases) {
            var bought = new ArrayList<Bought>(purchases.size());
            for (var purchase : purchases) {
                if (purchase.isKept()) {
                    boolean isSameDate =
                            !bought.isEmpty() && bought.getLast().on().equals(purchase.on());
                    var before = isSameDate ? bought.removeLast().net() : BigDecimal.ZERO;
                    bought.add(new Bought(purchase.on(), before.add(purchase.net())));
                }
            }
            return bought;
        }
    }

    /// Silence counts from the last purchase, or from the last sign of life of who never bought.
    LocalDate silentSince() {
        return lastBoughtOn == null ? lastSeenOn : lastBoughtOn;
    }

    /// Whole days; negative where a source's calendar is ahead of the shop's.
    long silentDays(LocalDate today) {
        return ChronoUnit.DAYS.between(silentSince(), today);
    }

    /// The purchases from one business date to another, both included.
    List<Bought> bought(LocalDate from, LocalDate to) {
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
