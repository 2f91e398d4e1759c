package dev.rung.customer.intake.replay;

import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.intake.AcceptingEvents;
import dev.rung.customer.intake.AcceptingEvents.Outcome;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.customer.intake.sender.EventSender;
import dev.rung.customer.quarantine.CorrectionReason;
import dev.rung.customer.quarantine.Quarantining;
import dev.rung.customer.quarantine.Quarantining.ReplayTry;
import dev.rung.customer.quarantine.Quarantining.SentCorrection;
import dev.rung.platform.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes a quarantined event in again by the present rules, and keeps what became of it in the same transaction.
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
    record Replayed(String outcome, @Nullable Refused refusal) {

        static Replayed of(Outcome outcome) {
            if (outcome.accepted() == 1) {
                return new Replayed("accepted", null);
            }
            if (outcome.duplicates() == 1) {
                return new Replayed("duplicate", null);
            }
            return new Replayed("refused", outcome.rejected().getFirst());
        }

        @Nullable
        String code() {
            return refusal == null ? null : refusal.code();
        }

        List<Defect> defects() {
            return refusal == null ? List.of() : refusal.defects();
        }
    }

    /// Takes it in as it was corrected last, else as it came. A second replay, also at the same time, is a duplicate:
    /// the event's id is the guard, as for any event.
    ///
    /// @param movesOrder whether an order that another customer holds becomes this one's
    Uni<Replayed> replay(UUID quarantineId, boolean movesOrder, String actor) {
        return quarantining
                .open(quarantineId)
                .chain(event -> accept(
                        event.latest(),
                        actor,
                        movesOrder,
                        replayed -> quarantining
                                .record(quarantineId, made(replayed, actor, null))
                                .chain(() -> audit.record(
                                        actor,
                                        "quarantined-event.replayed",
                                        quarantineId.toString(),
                                        Map.of("outcome", replayed.outcome(), "movesOrder", movesOrder)))));
    }

    /// Takes in the event as it is corrected, and keeps the correction. What is refused of somebody erased is kept
    /// without its body.
    Uni<Replayed> correct(UUID quarantineId, byte[] raw, CorrectionReason reason, String actor) {
        return accept(raw, actor, false, replayed -> {
            var kept = replayed.refusal() == null ? raw : replayed.refusal().raw();
            return quarantining
                    .record(quarantineId, made(replayed, actor, new SentCorrection(kept, reason)))
                    .chain(() -> audit.record(
                            actor,
                            "quarantined-event.corrected",
                            quarantineId.toString(),
                            Map.of("outcome", replayed.outcome(), "reason", reason.code())));
        });
    }

    private Uni<Replayed> accept(byte[] raw, String actor, boolean movesOrder, Function<Replayed, Uni<Void>> record) {
        return accepting
                .accept(
                        List.of(CloudEventReader.single(raw)),
                        new EventSender(actor, EventSender.REPLAY),
                        movesOrder,
                        outcome -> record.apply(Replayed.of(outcome)))
                .map(Replayed::of);
    }

    private static ReplayTry made(Replayed replayed, String actor, @Nullable SentCorrection correction) {
        return new ReplayTry(replayed.outcome(), replayed.code(), replayed.defects(), actor, correction);
    }
}
