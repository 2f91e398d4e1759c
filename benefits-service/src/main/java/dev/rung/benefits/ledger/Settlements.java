package dev.rung.benefits.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.settlement.SettlementPolicy;
import dev.rung.benefits.ledger.settlement.SettlementResult;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// The results of bringing lots to their targets.
///
/// @param results of the lots that changed
record Settlements(List<SettlementResult> results) {

    /// @param found the lots that there are; others are opened
    /// @param now decides whether the later day that people gave a lot is over
    static Settlements of(
            Collection<LotTarget> targets,
            Function<LotTarget, SettlementCause> causes,
            Collection<Lot> found,
            Instant now,
            ZoneId zone) {
        var lots = found.stream().collect(toMap(Lot::id, identity()));
        return new Settlements(targets.stream()
                .map(target -> {
                    var opened = Lot.opened(target);
                    var lot = lots.getOrDefault(opened.id(), opened);
                    var lasting = target.extendedAs(lot, now, zone);
                    return SettlementPolicy.settle(lot, lasting, causes.apply(target));
                })
                .filter(settled -> !settled.unchanged())
                .toList());
    }

    Booking booking() {
        return new Booking(
                results.stream().map(SettlementResult::lot).toList(),
                results.stream().flatMap(one -> one.transactions().stream()).toList());
    }
}
