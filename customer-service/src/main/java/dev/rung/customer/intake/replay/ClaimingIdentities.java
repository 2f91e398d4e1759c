package dev.rung.customer.intake.replay;

import static dev.rung.customer.intake.cleaning.RefusalReason.CUSTOMER_ERASED;

import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.intake.AcceptingEvents;
import dev.rung.customer.intake.cleaning.CleaningPolicy;
import dev.rung.customer.intake.replay.CorrectionPolicy.HeldEvent;
import dev.rung.customer.intake.replay.CorrectionPolicy.SentIdentity;
import dev.rung.customer.quarantine.Quarantining;
import dev.rung.customer.quarantine.Quarantining.OpenedEvent;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes sure, before anything is sent, that an event in quarantine becomes one event only, of one
/// customer, however often it is corrected and replayed.
@ApplicationScoped
class ClaimingIdentities {

    private final Quarantining quarantining;
    private final AcceptingEvents accepting;

    ClaimingIdentities(Quarantining quarantining, AcceptingEvents accepting) {
        this.quarantining = quarantining;
        this.accepting = accepting;
    }

    /// Fails with 409 where the event was replayed, or where the correction is another event's or customer's.
    Uni<Void> claim(UUID quarantineId, OpenedEvent event, byte[] correction) {
        var item = CloudEventReader.single(correction);
        mustBePermitted(event, item);
        var eventId = CleaningPolicy.eventId(item);
        // a slip in a correction that is refused anyway can be mended
        if (eventId.isEmpty() || !accepting.isClean(item)) {
            return Uni.createFrom().voidItem();
        }
        return quarantining
                .claim(quarantineId, eventId.get(), correction)
                .invoke(claimed -> {
                    if (!claimed) {
                        throw anotherEvent();
                    }
                })
                .replaceWithVoid();
    }

    private static void mustBePermitted(OpenedEvent event, RawEvent item) {
        var original = CloudEventReader.single(event.original());
        var held = new HeldEvent(
                CleaningPolicy.eventId(original).orElse(null),
                event.eventId(),
                customer(original),
                event.code().equals(CUSTOMER_ERASED.code()),
                event.replayed());
        var sent = new SentIdentity(CleaningPolicy.eventId(item).orElse(null), customer(item));
        switch (CorrectionPolicy.decide(held, sent)) {
            case PERMITTED -> {}
            case REPLAYED -> throw Problem.of(409, "quarantined-event-replayed").asException();
            case ANOTHER_EVENT -> throw anotherEvent();
            case ANOTHER_CUSTOMER -> throw another("subject", "reason.same-customer");
        }
    }

    private static @Nullable String customer(RawEvent item) {
        if (!(item instanceof RawEvent.Readable readable)) {
            return null;
        }
        var subject = readable.json().path("subject").textValue();
        var customer = subject == null ? "" : ExternalId.normalised(subject);
        return ExternalId.isOne(customer) ? customer : null;
    }

    private static RuntimeException anotherEvent() {
        return another("id", "reason.same-event");
    }

    private static RuntimeException another(String field, String reason) {
        return Problem.of(409, "correction-of-another-event")
                .at(field, Text.of(reason))
                .asException();
    }
}
