package dev.rung.customer.intake.sender;

import dev.rung.customer.intake.sender.EventTally.TypeOutcome;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts in memory until they are written. Days are the store's.
@ApplicationScoped
public class SenderCounts {

    private final Map<CountedOutcome, SenderCount> counts = new HashMap<>();
    private final Store store;
    private final Clock clock;

    SenderCounts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record CountedOutcome(LocalDate day, String sender, String type, String outcome) {}

    /// Row of `sender_count`.
    @RegisterForReflection
    record SenderCount(LocalDate day, String sender, String type, String outcome, long events, Instant newestAt) {

        private CountedOutcome key() {
            return new CountedOutcome(day, sender, type, outcome);
        }

        private SenderCount and(SenderCount other) {
            return new SenderCount(
                    day,
                    sender,
                    type,
                    outcome,
                    events + other.events,
                    newestAt.isAfter(other.newestAt) ? newestAt : other.newestAt);
        }
    }

    public synchronized void add(String sender, Map<TypeOutcome, Long> tally) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, store.zone());
        tally.forEach((of, events) -> add(new SenderCount(day, sender, of.type(), of.code(), events, now)));
    }

    /// Hands over all that is counted and begins anew.
    synchronized List<SenderCount> drain() {
        var drained = List.copyOf(counts.values());
        counts.clear();
        return drained;
    }

    /// Takes back what could not be written.
    synchronized void restore(List<SenderCount> drained) {
        drained.forEach(this::add);
    }

    private void add(SenderCount count) {
        counts.merge(count.key(), count, SenderCount::and);
    }
}
