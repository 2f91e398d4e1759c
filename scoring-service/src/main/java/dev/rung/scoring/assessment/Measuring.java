package dev.rung.scoring.assessment;

import dev.rung.scoring.features.Activity;
import dev.rung.scoring.features.Credit;
import dev.rung.scoring.features.Day;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a component's feature comes to for one customer, in the same figure on every machine. Never negative, and
/// never lower for one more order or anything else done.
final class Measuring {

    private Measuring() {}

    /// @param from the first business date that counts
    /// @param today the last one, from which age is reckoned
    static BigDecimal measure(
            Component component, Features features, LocalDate from, LocalDate today, Caps caps, FrequencyTerms terms) {
        return measure(component, features, from, today, today, caps, terms);
    }

    /// @param to the last business date that counts
    /// @param aged the date from which age is reckoned; what is later counts in full
    static BigDecimal measure(
            Component component,
            Features features,
            LocalDate from,
            LocalDate to,
            LocalDate aged,
            Caps caps,
            FrequencyTerms terms) {
        var decay = new Decay(component.halfLifeDays(), aged);
        var feature = component.feature();
        return switch (feature) {
            case SPEND -> decay.rounded(Spending.of(features.purchasesWithin(from, to), caps, decay));
            case ORDERS -> decay.rounded(orders(features.purchasesWithin(from, to), decay));
            case FREQUENCY -> frequency(features.purchasesWithin(from, to), terms, aged);
            case VISITS, VIEWS, SEARCHES, CARTS, REVIEWS, SHARES, POSTS ->
                decay.rounded(
                        times(Objects.requireNonNull(feature.activity()), features.daysWithin(from, to), caps, decay));
            case CREDIT -> score(features.credit());
            case CATEGORIES -> categories(features.purchasesWithin(from, to));
        };
    }

    private static BigDecimal orders(List<Purchase> purchases, Decay decay) {
        return purchases.stream()
                .filter(Purchase::isKept)
                .map(purchase -> decay.of(BigDecimal.ONE, purchase.on()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal frequency(List<Purchase> purchases, FrequencyTerms terms, LocalDate aged) {
        var decay = new Decay(terms.halfLifeDays(), aged);
        return decay.rounded(purchases.stream()
                .map(purchase -> decay.of(terms.worth(purchase), purchase.on()))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal times(Activity activity, List<Day> days, Caps caps, Decay decay) {
        var sum = BigDecimal.ZERO;
        for (var day : days) {
            int times = caps.of(activity, day.counts().of(activity));
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
