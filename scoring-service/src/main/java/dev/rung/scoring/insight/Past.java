package dev.rung.scoring.insight;

import dev.rung.scoring.features.Features;
import dev.rung.scoring.lifecycle.History;
import dev.rung.scoring.lifecycle.History.Bought;
import dev.rung.scoring.lifecycle.RhythmTerms;
import dev.rung.scoring.lifecycle.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        var bought = Bought.byDate(features.purchasesWithin(LocalDate.MIN, date));
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
}
