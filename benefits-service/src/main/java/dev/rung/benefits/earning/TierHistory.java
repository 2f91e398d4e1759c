package dev.rung.benefits.earning;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.rung.benefits.earning.Fact.TierChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The tiers a customer held, oldest first: one for each moment that changed something.
///
/// Changes at the same moment have no order of their own, but they form a path, each leading from a tier to another.
/// It ends at the tier that more of them lead to than away from: after regular → gold and gold → silver that is
/// silver, whichever was heard of first. Where every tier is left as often as it is entered, as by a tier reached and
/// undone at once, the moment changed nothing. News that is not all here yet may leave several ends: the highest
/// counts, and of equal ranks the later code in the alphabet.
record TierHistory(List<Held> held) {

    /// @param since counts for what happens strictly after it
    record Held(Instant since, String tier) {}

    static TierHistory of(Collection<TierChanged> changes) {
        var held = new ArrayList<Held>();
        changes.stream()
                .collect(groupingBy(TierChanged::occurredAt, TreeMap::new, toList()))
                .forEach((moment, together) -> endOf(together).ifPresent(tier -> held.add(new Held(moment, tier))));
        return new TierHistory(List.copyOf(held));
    }

    /// The order that raised the tier is not itself raised, and the refund that lowered it lowers no order of its
    /// moment.
    Optional<String> before(Instant moment) {
        return held.reversed().stream()
                .filter(tier -> tier.since().isBefore(moment))
                .findFirst()
                .map(Held::tier);
    }

    private static Optional<String> endOf(List<TierChanged> together) {
        var entered = new HashMap<String, Integer>();
        for (var change : together) {
            entered.merge(change.tier(), 1, Integer::sum);
            if (change.before() != null) {
                entered.merge(change.before(), -1, Integer::sum);
            }
        }
        return together.stream()
                .filter(change -> entered.getOrDefault(change.tier(), 0) > 0)
                .max(comparing(TierChanged::rank).thenComparing(TierChanged::tier))
                .map(TierChanged::tier);
    }
}
