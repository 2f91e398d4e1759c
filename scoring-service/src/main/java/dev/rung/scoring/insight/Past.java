package dev.rung.scoring.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.Purchase;
import dev.rung.scoring.lifecycle.History;
import dev.rung.scoring.lifecycle.History.Bought;
import dev.rung.scoring.lifecycle.RhythmTerms;
import dev.rung.scoring.lifecycle.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What had been bought by a past date.
///
/// @param first the first purchase ever; null where there was none by then
/// @param last the last one by then
record Past(
        LocalDate date,
        LocalDate seenOn,
        List<Bought> bought,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    static Past of(Person person, LocalDate date) {
        var features = person.features();
        var bought = bought(features.purchasesWithin(LocalDate.MIN, date));
        var ever = features.firstPaidOn();
        var first = ever == null || ever.isAfter(date) ? null : ever;
        return new Past(date, person.seenOn(), bought, first, last(features, bought, first, date));
    }

    /// The stage of a customer who had bought by then; empty for others.
    Optional<String> stage(RhythmTerms terms) {
        if (first == null || last == null) {
            return Optional.empty();
        }
        var history = new History(bought, first, last, seenOn, last, 0, null, null);
        return Optional.of(Situation.of(history, terms, date).stageCode());
    }

    /// Where the orders between the first and the last are forgotten, the last known by then is the first.
    private static @Nullable LocalDate last(
            Features features, List<Bought> bought, @Nullable LocalDate first, LocalDate date) {
        var ever = features.lastPaidOn();
        if (ever != null && !ever.isAfter(date)) {
            return ever;
        }
        return bought.isEmpty() ? first : bought.getLast().on();
    }

    private static List<Bought> bought(List<Purchase> purchases) {
        return purchases.stream()
                .filter(Purchase::paid)
                .collect(groupingBy(
                        Purchase::on, TreeMap::new, reducing(BigDecimal.ZERO, Purchase::net, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(day -> new Bought(day.getKey(), day.getValue()))
                .toList();
    }
}
