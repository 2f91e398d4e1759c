package dev.rung.customer.intake.sender;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EveryMomentWriteSenderCounts {

    private final SenderCounts counts;
    private final CountedSenders table;

    EveryMomentWriteSenderCounts(SenderCounts counts, CountedSenders table) {
        this.counts = counts;
        this.table = table;
    }

    /// Counts that could not be written are written with the next.
    @Scheduled(every = "${rung.senders.write-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> write() {
        var drained = counts.drain();
        return drained.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.withTransaction(() -> table.add(drained)).onFailure().invoke(() -> counts.restore(drained));
    }
}
