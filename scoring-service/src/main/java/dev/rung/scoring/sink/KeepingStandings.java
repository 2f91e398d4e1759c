package dev.rung.scoring.sink;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.store.Store;
import dev.rung.scoring.state.transition.DecisionInputs;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Writes batches, each in one transaction: what is kept of them, what reports are counted from and how far it reaches
/// become visible together.
@ApplicationScoped
class KeepingStandings {

    private final ErasedCustomers erased;
    private final StandingWriter standings;
    private final DecisionWriter decisions;
    private final TierSpans spans;
    private final Store store;

    KeepingStandings(
            ErasedCustomers erased, StandingWriter standings, DecisionWriter decisions, TierSpans spans, Store store) {
        this.erased = erased;
        this.standings = standings;
        this.decisions = decisions;
        this.spans = spans;
        this.store = store;
    }

    /// @return how many standings were written: none that was as new already
    @WithTransaction
    Uni<Integer> store(List<Delivery<AssessmentEvent>> batch) {
        return erased.guard().chain(() -> standings.write(AssessmentBatch.of(batch)));
    }

    /// @return those that were appended: none that was there already
    @WithTransaction
    Uni<List<TierEvent>> append(List<Delivery<TierEvent>> batch) {
        var decided = Delivery.events(batch).stream()
                .filter(event -> event.decision() != null)
                .toList();
        return erased.guard()
                .chain(() -> decisions.append(decided))
                .call(() -> spans.write(PublishedSpan.of(decided, store.zone())));
    }

    @WithTransaction
    Uni<Void> keepInputs(List<Delivery<DecisionInputs>> batch) {
        return erased.guard().chain(() -> decisions.write(Delivery.events(batch)));
    }
}
