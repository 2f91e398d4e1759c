package dev.rung.scoring.sink;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// A tier held from a moment on, as a path told it.
///
/// @param sinceOn the business date of `since`
/// @param rank 0 for the lowest
/// @param revision of the path
@RegisterForReflection
record PublishedSpan(UUID customerId, Instant since, LocalDate sinceOn, String tier, int rank, long revision) {

    /// Those of all the paths.
    static List<PublishedSpan> of(Collection<? extends TierEvent> decided, ZoneId zone) {
        return decided.stream()
                .map(TierEvent::decision)
                .filter(Objects::nonNull)
                .flatMap(decision -> of(decision, zone))
                .toList();
    }

    private static Stream<PublishedSpan> of(Decision decision, ZoneId zone) {
        long revision = Objects.requireNonNullElse(decision.revision(), 0L);
        var path = Objects.requireNonNullElse(decision.path(), List.<TierSpan>of());
        return path.stream()
                .map(span -> new PublishedSpan(
                        decision.customerId(),
                        span.since(),
                        span.since().atZone(zone).toLocalDate(),
                        span.tier(),
                        span.rank(),
                        revision));
    }
}
