package dev.rung.scoring.explanation;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.scoring.assessment.TierPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that was decided about a customer's tiers.
///
/// @param events in the order in which they were decided
record TierDecisions(List<TierEvent> events) {

    /// The decision that set or kept the tier of a moment: of those that counted by then, the one that was made
    /// last, for it knew most.
    Optional<Recorded> last(Instant asOf) {
        return recorded().filter(each -> !counts(each).isAfter(asOf)).reduce((_, later) -> later);
    }

    @Nullable
    Recorded first() {
        return recorded().findFirst().orElse(null);
    }

    /// A tier that is held still and was dated anew counts from when, by all that is known now, it was reached.
    private Instant counts(Recorded decision) {
        boolean isHeldStill = decision.equals(lastReached(decision.tier().code()));
        var since = isHeldStill ? sinceByNow(decision.tier().code()) : null;
        return since == null ? decision.made().occurredAt() : since;
    }

    private @Nullable Recorded lastReached(String tier) {
        return recorded()
                .filter(each -> each.kind() == Recorded.Kind.REACHED
                        && each.tier().code().equals(tier))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private @Nullable Instant sinceByNow(String tier) {
        Instant since = null;
        for (var span : TierPath.joined(paths())) {
            since = span.tier().equals(tier) ? span.since() : since;
        }
        return since;
    }

    private List<List<TierSpan>> paths() {
        var paths = new ArrayList<List<TierSpan>>();
        for (var event : events) {
            var decision = event.decision();
            var path = decision == null ? null : decision.path();
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    private Stream<Recorded> recorded() {
        return events.stream().flatMap(event -> Recorded.of(event).stream());
    }
}
