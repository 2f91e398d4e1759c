package dev.rung.benefits.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.ledger.settlement.Lot;
import dev.rung.benefits.ledger.settlement.LotTarget;
import dev.rung.benefits.ledger.settlement.PostedTransaction;
import dev.rung.benefits.ledger.settlement.SettlementCause;
import dev.rung.benefits.ledger.settlement.SettlementPolicy;
import dev.rung.benefits.ledger.settlement.SettlementResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The results of bringing lots to their targets.
///
/// @param results of the lots that changed
record Settlements(List<SettlementResult> results) {

    /// @param found the lots that there are; others are opened
    static Settlements of(
            Collection<LotTarget> targets, Function<LotTarget, SettlementCause> causes, Collection<Lot> found) {
        var lots = found.stream().collect(toMap(Lot::id, identity()));
        return new Settlements(targets.stream()
                .map(target -> {
                    var opened = Lot.opened(target);
                    var lot = lots.getOrDefault(opened.id(), opened);
                    return SettlementPolicy.settle(lot, target, causes.apply(target));
                })
                .filter(settled -> !settled.unchanged())
                .toList());
    }

    List<Lot> lots() {
        return results.stream().map(SettlementResult::lot).toList();
    }

    List<PostedTransaction> transactions() {
        return results.stream()
                .flatMap(one -> PostedTransaction.of(one.before(), one.lot(), one.postings()).stream())
                .toList();
    }

    /// How many points, by the kind of posting, such as `earn`.
    Map<String, Long> moved() {
        return results.stream()
                .flatMap(one -> one.postings().stream())
                .collect(groupingBy(
                        posting -> posting.kind().code(), summingLong(posting -> Math.abs(posting.points()))));
    }
}
