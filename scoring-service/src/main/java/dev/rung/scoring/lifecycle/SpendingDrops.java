package dev.rung.scoring.lifecycle;

import dev.rung.scoring.lifecycle.PurchaseHistory.NetPurchase;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Whether the customer buys less often, or for less, than before.
///
/// Two spans of the same length are compared. The later one ends with the last purchase; after that is silence, a
/// reason of its own.
record SpendingDrops(boolean fewerOrders, boolean smallerOrders) {

    static SpendingDrops of(PurchaseHistory history, LocalDate last, RhythmTerms.Warning terms) {
        int half = terms.dropDays() / 2;
        var recent = history.bought(last.minusDays(half - 1L), last);
        var before = history.bought(last.minusDays(2L * half - 1), last.minusDays(half));
        if (before.size() < terms.dropLeastOrders()) {
            return new SpendingDrops(false, false);
        }
        return new SpendingDrops(
                dropped(BigDecimal.valueOf(recent.size()), BigDecimal.valueOf(before.size()), terms.fewerOrders()),
                // averages, compared without dividing
                dropped(
                        net(recent).multiply(BigDecimal.valueOf(before.size())),
                        net(before).multiply(BigDecimal.valueOf(recent.size())),
                        terms.smallerOrders()));
    }

    private static boolean dropped(BigDecimal now, BigDecimal before, BigDecimal share) {
        return before.signum() > 0 && now.compareTo(before.multiply(BigDecimal.ONE.subtract(share))) <= 0;
    }

    private static BigDecimal net(List<NetPurchase> bought) {
        return bought.stream().map(NetPurchase::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
