package dev.rung.scoring.insight.figures;

import dev.rung.scoring.lifecycle.LifecycleInputs;
import dev.rung.scoring.lifecycle.PurchaseHistory;
import dev.rung.scoring.lifecycle.PurchaseHistory.NetPurchase;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When a customer bought: all that the stage of a past date depends on.
///
/// @param dates those that are still remembered, oldest first
/// @param first ever
/// @param last ever
record PurchasesByDate(List<LocalDate> dates, LocalDate first, LocalDate last) {

    /// @param days since 1970, in any order; several orders of one day are one
    static PurchasesByDate of(Integer[] days, int first, int last) {
        return new PurchasesByDate(
                Stream.of(days).distinct().sorted().map(LocalDate::ofEpochDay).toList(),
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(last));
    }

    /// Empty for who had not bought by then.
    Optional<String> stageOn(LocalDate date, RhythmTerms terms) {
        if (first.isAfter(date)) {
            return Optional.empty();
        }
        var bought = dates.stream()
                .filter(each -> !each.isAfter(date))
                .map(each -> new NetPurchase(each, BigDecimal.ZERO))
                .toList();
        var lastThen = lastBy(date, bought);
        var history = new PurchaseHistory(bought, first, lastThen, first, lastThen, 0, null, null);
        return Optional.of(LifecycleInputs.stageCode(history, terms, date));
    }

    /// Where the orders between the first and the last are forgotten, the last known by then is the first.
    private LocalDate lastBy(LocalDate date, List<NetPurchase> bought) {
        if (!last.isAfter(date)) {
            return last;
        }
        return bought.isEmpty() ? first : bought.getLast().on();
    }
}
