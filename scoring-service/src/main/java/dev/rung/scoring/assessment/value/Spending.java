package dev.rung.scoring.assessment.value;

import static java.math.BigDecimal.ZERO;

import dev.rung.scoring.assessment.program.Caps;
import dev.rung.scoring.features.orders.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Money spent, within the [Caps].
///
/// Each order is capped first. The orders are then summed by date, each date capped, and summed by category, each
/// category capped. The smaller of the two sums counts. So no cap is exceeded, the order of dates and categories
/// does not matter, and paying more never counts less.
final class Spending {

    private final Caps caps;
    private final Decay decay;
    private final Map<LocalDate, BigDecimal> byDate = new HashMap<>();
    private final Map<String, BigDecimal> byCategory = new HashMap<>();
    private BigDecimal ofNoCategory = ZERO;

    private Spending(Caps caps, Decay decay) {
        this.caps = caps;
        this.decay = decay;
    }

    static BigDecimal of(List<Purchase> purchases, Caps caps, Decay decay) {
        var spending = new Spending(caps, decay);
        purchases.stream().filter(Purchase::isKept).forEach(spending::add);
        var counted = spending.dates();
        if (caps.perCategory() != null) {
            counted = counted.min(spending.categories());
        }
        return counted;
    }

    private void add(Purchase purchase) {
        var counted = Caps.capped(purchase.net(), caps.perOrder());
        byDate.merge(purchase.on(), counted, BigDecimal::add);
        if (caps.perCategory() != null) {
            addToCategory(purchase, decay.of(counted, purchase.on()));
        }
    }

    private void addToCategory(Purchase purchase, BigDecimal counted) {
        if (purchase.category() == null) {
            ofNoCategory = ofNoCategory.add(counted);
        } else {
            byCategory.merge(purchase.category(), counted, BigDecimal::add);
        }
    }

    private BigDecimal dates() {
        var sum = ZERO;
        for (var date : byDate.entrySet()) {
            sum = sum.add(decay.of(Caps.capped(date.getValue(), caps.perDay()), date.getKey()));
        }
        return sum;
    }

    private BigDecimal categories() {
        var sum = ofNoCategory;
        for (var amount : byCategory.values()) {
            sum = sum.add(Caps.capped(amount, caps.perCategory()));
        }
        return sum;
    }
}
