package dev.rung.benefits.earning;

import static java.util.Comparator.comparing;

import dev.rung.benefits.earning.Fact.TierReached;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The tiers a customer reached, oldest first.
record TierHistory(List<TierReached> reached) {

    static TierHistory of(Collection<TierReached> reached) {
        return new TierHistory(reached.stream()
                .sorted(comparing(TierReached::occurredAt)
                        .thenComparing(TierReached::rank)
                        .thenComparing(TierReached::eventId))
                .toList());
    }

    /// A tier counts for what happens strictly after it was reached: the order that raised the tier is not itself
    /// raised.
    Optional<String> before(Instant moment) {
        return reached.reversed().stream()
                .filter(tier -> tier.occurredAt().isBefore(moment))
                .findFirst()
                .map(TierReached::tier);
    }
}
