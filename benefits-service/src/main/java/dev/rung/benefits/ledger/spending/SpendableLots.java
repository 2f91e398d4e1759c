package dev.rung.benefits.ledger.spending;

import static java.util.Comparator.comparing;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotLeg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;

/// A customer's lots, the one that ends first before the others. Points that a lot owes are not there
/// to be spent.
record SpendableLots(List<Lot> lots, SpendMoment moment) {

    /// Of those that end on the same day, the one that was available first comes first.
    static final Comparator<Lot> FIRST_TO_END =
            comparing(Lot::expiresOn).thenComparing(Lot::activeFrom).thenComparing(Lot::id);

    SpendableLots {
        lots = lots.stream().sorted(FIRST_TO_END).toList();
    }

    long spendable() {
        return lots.stream()
                .mapToLong(lot -> moment.isPast(lot) ? Math.min(lot.available(), 0) : lot.available())
                .sum();
    }

    /// The share of each lot in so many points, of which there are enough.
    List<LotLeg> taking(long points, LongFunction<AccountPoints> change) {
        var legs = new ArrayList<LotLeg>();
        var left = points;
        for (var lot : lots) {
            var share = moment.isPast(lot) ? 0 : Math.clamp(lot.available(), 0, left);
            if (share > 0) {
                legs.add(new LotLeg(lot.id(), change.apply(share)));
                left -= share;
            }
        }
        return legs;
    }
}
