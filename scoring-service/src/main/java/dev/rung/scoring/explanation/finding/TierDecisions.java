package dev.rung.scoring.explanation.finding;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.tiers.DatedDecision;
import dev.rung.platform.tiers.DatedDecisions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that was decided about a customer's tiers.
///
/// @param events in the order in which they were decided
record TierDecisions(List<TierEvent> events) {

    /// The decision that set or kept a tier.
    ///
    /// @param grounds whose grounds explain it
    /// @param told the decision that the customer was told, and may appeal against; null where what they were
    ///     told counts from later only, as of a tier on the way to a higher one
    record ExplainedDecision(UUID grounds, @Nullable DatedDecision told) {}

    /// By all that is known now: the one that counts last of those that counted by then.
    Optional<ExplainedDecision> last(Instant asOf) {
        var dated = DatedDecisions.of(events);
        return dated.last(asOf)
                .map(last -> new ExplainedDecision(id(last.event()), toldBy(asOf, dated.announcedBy(last))));
    }

    private static @Nullable DatedDecision toldBy(Instant asOf, DatedDecision told) {
        return told.counts().isAfter(asOf) ? null : told;
    }

    @Nullable
    RecordedDecision first() {
        return events.stream()
                .flatMap(event -> RecordedDecision.of(event).stream())
                .findFirst()
                .orElse(null);
    }

    private static UUID id(TierEvent event) {
        return RecordedDecision.of(event).orElseThrow().made().eventId();
    }
}
