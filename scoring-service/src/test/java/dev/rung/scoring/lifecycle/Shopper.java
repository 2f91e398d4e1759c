package dev.rung.scoring.lifecycle;

import dev.rung.scoring.lifecycle.PurchaseHistory.NetPurchase;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A customer made up for a test: what they did, as history.
final class Shopper {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final TreeMap<LocalDate, BigDecimal> bought = new TreeMap<>();
    private final TreeMap<LocalDate, Boolean> seen = new TreeMap<>();
    private long visits;
    private @Nullable LocalDate incident;
    private @Nullable LocalDate tierLost;

    static Shopper whoBought(int... daysAgo) {
        var shopper = new Shopper();
        for (int days : daysAgo) {
            shopper.buys(daysAgo(days), "100");
        }
        return shopper;
    }

    static Shopper whoVisited(int... daysAgo) {
        var shopper = new Shopper();
        for (int days : daysAgo) {
            shopper.visits(daysAgo(days));
        }
        return shopper;
    }

    /// `count` purchases of 100, `gap` days apart, the last of them `lastDaysAgo`.
    static Shopper whoBuysEvery(int gap, int count, int lastDaysAgo) {
        var shopper = new Shopper();
        for (int i = 0; i < count; i++) {
            shopper.buys(daysAgo(lastDaysAgo + i * gap), "100");
        }
        return shopper;
    }

    static LocalDate daysAgo(int days) {
        return TODAY.minusDays(days);
    }

    Shopper buys(LocalDate on, String net) {
        bought.merge(on, new BigDecimal(net), BigDecimal::add);
        seen.put(on, true);
        return this;
    }

    Shopper visits(LocalDate on) {
        visits++;
        seen.put(on, true);
        return this;
    }

    Shopper complains(LocalDate on) {
        incident = later(incident, on);
        seen.put(on, true);
        return this;
    }

    Shopper losesTier(LocalDate on) {
        tierLost = later(tierLost, on);
        return this;
    }

    PurchaseHistory history() {
        var entries = bought.entrySet().stream()
                .map(entry -> new NetPurchase(entry.getKey(), entry.getValue()))
                .toList();
        return new PurchaseHistory(entries, null, null, seen.firstKey(), seen.lastKey(), visits, incident, tierLost);
    }

    /// Purchases so old that their days are forgotten, and nothing since but a visit.
    static PurchaseHistory forgottenBuyer(int lastBoughtDaysAgo, int lastSeenDaysAgo) {
        var bought = daysAgo(lastBoughtDaysAgo);
        return new PurchaseHistory(List.of(), bought, bought, bought, daysAgo(lastSeenDaysAgo), 1, null, null);
    }

    LifecycleInputs situation() {
        return situation(TODAY);
    }

    LifecycleInputs situation(LocalDate today) {
        return LifecycleInputs.of(history(), RhythmTerms.DEFAULT, today);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return Stream.of(other, one == null ? other : one)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
