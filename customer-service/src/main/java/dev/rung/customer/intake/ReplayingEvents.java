package dev.rung.customer.intake;

import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.intake.AcceptingEvents.Outcome;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.customer.quarantine.Quarantining;
import dev.rung.platform.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in a quarantined event again, as it came, by the present rules.
@ApplicationScoped
class ReplayingEvents {

    private final Quarantining quarantining;
    private final AcceptingEvents accepting;
    private final Audit audit;

    ReplayingEvents(Quarantining quarantining, AcceptingEvents accepting, Audit audit) {
        this.quarantining = quarantining;
        this.accepting = accepting;
        this.audit = audit;
    }

    /// @param outcome `accepted`, `duplicate` or `refused`
    /// @param refusal may have another reason than before
    record Replayed(String outcome, @Nullable Refused refusal) {}

    /// A second replay, also at the same time, is a duplicate: the event's id is the guard, as for any event.
    ///
    /// @param movesOrder whether an order that another customer holds becomes this one's
    Uni<Replayed> replay(UUID quarantineId, boolean movesOrder, String actor) {
        return quarantining
                .raw(quarantineId)
                .chain(raw -> accepting.accept(
                        List.of(CloudEventReader.single(raw)),
                        movesOrder,
                        outcome -> record(quarantineId, replayed(outcome), movesOrder, actor)))
                .map(ReplayingEvents::replayed);
    }

    private Uni<Void> record(UUID quarantineId, Replayed replayed, boolean movesOrder, String actor) {
        var marked = replayed.outcome().equals("accepted")
                ? quarantining.markReplayed(quarantineId)
                : Uni.createFrom().voidItem();
        return marked.chain(() -> audit.record(
                actor,
                "quarantined-event.replayed",
                quarantineId.toString(),
                Map.of("outcome", replayed.outcome(), "movesOrder", movesOrder)));
    }

    private static Replayed replayed(Outcome outcome) {
        if (outcome.accepted() == 1) {
            return new Replayed("accepted", null);
        }
        if (outcome.duplicates() == 1) {
            return new Replayed("duplicate", null);
        }
        return new Replayed("refused", outcome.rejected().getFirst());
    }
}
