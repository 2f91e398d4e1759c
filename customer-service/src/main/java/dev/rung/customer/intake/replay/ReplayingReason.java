package dev.rung.customer.intake.replay;

import dev.rung.customer.intake.replay.ReplayingEvents.Replayed;
import dev.rung.customer.quarantine.Quarantining;
import dev.rung.customer.quarantine.Quarantining.WaitingEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes in again what waits of one reason, a batch at a time.
@ApplicationScoped
class ReplayingReason {

    private final Quarantining quarantining;
    private final ReplayingEvents replaying;

    ReplayingReason(Quarantining quarantining, ReplayingEvents replaying) {
        this.quarantining = quarantining;
        this.replaying = replaying;
    }

    /// @param next the position of the last one, where others may wait behind it
    record ReplayCounts(
            int accepted,
            int duplicates,
            int refused,
            @Nullable Long next) {}

    /// The oldest first, one after the other, each in a transaction of its own. Where one fails, such as
    /// without Kafka, so does the batch; those before it are done. Done again it changes nothing: what was
    /// accepted waits no longer.
    ///
    /// @param after the position of the last one of the batch before; 0 for the first
    Uni<ReplayCounts> replay(String code, long after, int most, String actor) {
        return quarantining
                .waiting(code, after, most)
                .chain(waiting -> Multi.createFrom()
                        .iterable(waiting)
                        .onItem()
                        .transformToUniAndConcatenate(event -> replaying.replay(event.quarantineId(), false, actor))
                        .collect()
                        .asList()
                        .map(replayed -> counts(replayed, waiting, most)));
    }

    private static ReplayCounts counts(List<Replayed> replayed, List<WaitingEvent> waiting, int most) {
        return new ReplayCounts(
                count(replayed, "accepted"),
                count(replayed, "duplicate"),
                count(replayed, "refused"),
                waiting.size() < most ? null : waiting.getLast().position());
    }

    private static int count(List<Replayed> replayed, String outcome) {
        return (int)
                replayed.stream().filter(each -> each.outcome().equals(outcome)).count();
    }
}
