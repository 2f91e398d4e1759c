package dev.rung.scoring.assessment.value;

import dev.rung.scoring.assessment.program.Caps;
import dev.rung.scoring.assessment.program.ComponentRule;
import dev.rung.scoring.assessment.program.FrequencyTerms;
import dev.rung.scoring.features.Credit;
import dev.rung.scoring.features.Features.Window;
import dev.rung.scoring.features.activity.Activity;
import dev.rung.scoring.features.activity.ActivityDay;
import dev.rung.scoring.features.orders.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Measures a component's feature for one customer, with the same result on every machine. A measure is never
/// negative, and no order or other activity ever lowers it.
final class Measuring {

    private Measuring() {}

    /// @param aged the date that ages are counted from; later dates count in full
    static BigDecimal measure(ComponentRule component, Window window, LocalDate aged, Caps caps, FrequencyTerms terms) {
        var decay = new Decay(component.halfLifeDays(), aged);
        var feature = component.feature();
        return switch (feature) {
            case SPEND -> decay.rounded(Spending.of(window.purchases(), caps, decay));
            case ORDERS -> decay.rounded(orders(window.purchases(), decay));
            case FREQUENCY -> frequency(window.purchases(), terms, aged);
            case VISITS, VIEWS, SEARCHES, CARTS, REVIEWS, SHARES, POSTS ->
                decay.rounded(times(Objects.requireNonNull(feature.activity()), window.days(), caps, decay));
            case CREDIT -> score(window.credit());
            case CATEGORIES -> categories(window.purchases());
        };
    }

    private static BigDecimal orders(List<Purchase> purchases, Decay decay) {
        var sum = BigDecimal.ZERO;
        for (var purchase : purchases) {
            sum = purchase.isKept() ? sum.add(decay.of(BigDecimal.ONE, purchase.on())) : sum;
        }
        return sum;
    }

    private static BigDecimal frequency(List<Purchase> purchases, FrequencyTerms terms, LocalDate aged) {
        var decay = new Decay(terms.halfLifeDays(), aged);
        return decay.rounded(purchases.stream()
                .map(purchase -> decay.of(terms.worth(purchase), purchase.on()))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal times(Activity activity, List<ActivityDay> days, Caps caps, Decay decay) {
        var sum = BigDecimal.ZERO;
        int most = caps.of(activity, Integer.MAX_VALUE);
        for (var day : days) {
            int times = Math.min(day.counts().of(activity), most);
            sum = times == 0 ? sum : sum.add(decay.of(BigDecimal.valueOf(times), day.date()));
        }
        return sum;
    }

    private static BigDecimal score(@Nullable Credit credit) {
        return credit == null ? BigDecimal.ZERO : credit.score().max(BigDecimal.ZERO);
    }

    private static BigDecimal categories(List<Purchase> purchases) {
        return BigDecimal.valueOf(purchases.stream()
                .filter(Purchase::isKept)
                .map(Purchase::category)
                .filter(Objects::nonNull)
                .distinct()
                .count());
    }
}
