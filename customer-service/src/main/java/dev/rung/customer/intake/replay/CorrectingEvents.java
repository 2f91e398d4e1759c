package dev.rung.customer.intake.replay;

import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.intake.AcceptingEvents;
import dev.rung.customer.intake.cleaning.CleaningPolicy;
import dev.rung.customer.intake.replay.CorrectionPolicy.HeldEvent;
import dev.rung.customer.intake.replay.ReplayingEvents.Replayed;
import dev.rung.customer.quarantine.CorrectionReason;
import dev.rung.customer.quarantine.Quarantining;
import dev.rung.customer.quarantine.Quarantining.OpenedEvent;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Takes in a quarantined event as a person corrected it.
@ApplicationScoped
class CorrectingEvents {

    private final Quarantining quarantining;
    private final AcceptingEvents accepting;
    private final ReplayingEvents replaying;

    CorrectingEvents(Quarantining quarantining, AcceptingEvents accepting, ReplayingEvents replaying) {
        this.quarantining = quarantining;
        this.accepting = accepting;
        this.replaying = replaying;
    }

    /// Fails with 404 where the event is unknown, with 409 where it was replayed, or where the correction is another
    /// event's. Sent again it is a 409 too, once it was accepted.
    Uni<Replayed> correct(UUID quarantineId, byte[] raw, CorrectionReason reason, String actor) {
        var item = CloudEventReader.single(raw);
        return quarantining
                .open(quarantineId)
                .invoke(event -> mustBePermitted(event, item))
                .chain(_ -> claim(quarantineId, item))
                .chain(() -> replaying.correct(quarantineId, raw, reason, actor));
    }

    private static void mustBePermitted(OpenedEvent event, RawEvent item) {
        var held = new HeldEvent(
                CleaningPolicy.eventId(CloudEventReader.single(event.original()))
                        .orElse(null),
                event.eventId(),
                event.replayed());
        switch (CorrectionPolicy.decide(held, CleaningPolicy.eventId(item).orElse(null))) {
            case PERMITTED -> {}
            case REPLAYED -> throw replayed();
            case ANOTHER_EVENT -> throw anotherEvent();
        }
    }

    /// Only what is sound fixes the id: a slip in a correction that is refused anyway can be mended.
    private Uni<Void> claim(UUID quarantineId, RawEvent item) {
        var eventId = CleaningPolicy.eventId(item);
        if (eventId.isEmpty() || !accepting.isClean(item)) {
            return Uni.createFrom().voidItem();
        }
        return quarantining
                .claim(quarantineId, eventId.get())
                .invoke(claimed -> {
                    if (!claimed) {
                        throw anotherEvent();
                    }
                })
                .replaceWithVoid();
    }

    private static RuntimeException replayed() {
        return Problem.of(409, "quarantined-event-replayed").asException();
    }

    private static RuntimeException anotherEvent() {
        return Problem.of(409, "correction-of-another-event")
                .at("id", Text.of("reason.same-event"))
                .asException();
    }
}
