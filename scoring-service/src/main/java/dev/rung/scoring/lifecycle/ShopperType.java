package dev.rung.scoring.lifecycle;

import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.time.LocalDate;

/// How a customer uses the shop. The most committed type that applies stands.
enum ShopperType {
    /// Not known for long, and neither buying nor looking around often.
    NEW("new"),
    /// Looks more than buys: comes often without a purchase ever, or has been known for long and buys seldom.
    BROWSER("browser"),
    FREQUENT("frequent"),
    LOYAL("loyal");

    private final String code;

    ShopperType(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static ShopperType of(PurchaseHistory history, RhythmTerms terms, LocalDate today) {
        var behaviour = terms.behaviour();
        var first = history.firstBoughtOn();
        int orders = history.bought(today.minusDays(behaviour.windowDays() - 1L), today)
                .size();
        if (first != null
                && orders >= behaviour.loyalOrders()
                && !first.plusDays(behaviour.loyalSinceDays()).isAfter(today)) {
            return LOYAL;
        }
        if (orders >= behaviour.frequentOrders()) {
            return FREQUENT;
        }
        if (first == null && history.recentVisits() >= behaviour.browserVisits()) {
            return BROWSER;
        }
        return today.isAfter(history.firstSeenOn().plusDays(terms.stages().newDays())) ? BROWSER : NEW;
    }
}
