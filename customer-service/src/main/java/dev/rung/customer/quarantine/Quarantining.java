package dev.rung.customer.quarantine;

import static dev.rung.contracts.Topic.BEHAVIOUR_QUARANTINE;

import dev.rung.contracts.customer.QuarantineEvent;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores refused events sealed and publishes that they were refused, in the caller's transaction; opens one again
/// for a replay, and keeps what became of it.
@ApplicationScoped
public class Quarantining {

    private final QuarantinedEvents events;
    private final NamedCustomers named;
    private final KeyRing keys;
    private final Outbox outbox;
    private final JsonText json;
    private final Clock clock;

    Quarantining(
            QuarantinedEvents events, NamedCustomers named, KeyRing keys, Outbox outbox, JsonText json, Clock clock) {
        this.events = events;
        this.named = named;
        this.keys = keys;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /// @param raw the event as it came
    public record Suspect(String code, List<Defect> defects, byte[] raw) {}

    /// @param receivedFrom the caller's name
    public Uni<Void> store(List<Suspect> suspects, String receivedFrom) {
        if (suspects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.instant();
        var rows = new JsonArray();
        var refusals = new HashMap<String, QuarantineEvent>();
        for (var suspect : suspects) {
            var quarantineId = UUID.randomUUID();
            rows.add(row(suspect, quarantineId));
            refusals.put(quarantineId.toString(), new QuarantineEvent.Refused(quarantineId, now, suspect.code()));
        }
        return events.add(rows, receivedFrom, now).chain(() -> outbox.addFirstOfEach(BEHAVIOUR_QUARANTINE, refusals));
    }

    /// An event that was opened.
    ///
    /// @param original as it came
    /// @param correction the last one; null where there is none
    /// @param eventId that a correction gave it, where it came with none
    /// @param replayed whether it was accepted in the meantime
    public record OpenedEvent(
            byte[] original,
            byte @Nullable [] correction,
            @Nullable UUID eventId,
            boolean replayed) {

        /// As it is to be taken in.
        public byte[] latest() {
            return correction == null ? original : correction;
        }
    }

    /// An event, opened in a session of its own; unknown ones are a problem.
    public Uni<OpenedEvent> open(UUID quarantineId) {
        return Panache.withSession(() -> known(events.byId(quarantineId))
                .map(event -> new OpenedEvent(
                        event.raw(keys), event.rawCorrection(keys), event.eventId, event.replayedAt != null)));
    }

    /// Makes sure that an event that came without an id becomes one event only, however often it is corrected. The
    /// row is the guard.
    ///
    /// @return false where it became another one, was replayed meanwhile, or is not there any more
    public Uni<Boolean> claim(UUID quarantineId, UUID eventId) {
        return Panache.withTransaction(() -> events.claim(quarantineId, eventId).map(changed -> changed == 1));
    }

    /// @param outcome `accepted`, `duplicate` or `refused`
    /// @param code the reason of a refusal
    /// @param correction null where it was taken in as it was
    public record ReplayTry(
            String outcome,
            @Nullable String code,
            List<Defect> defects,
            String actor,
            @Nullable SentCorrection correction) {}

    /// @param raw what is to be kept of it
    public record SentCorrection(byte[] raw, CorrectionReason reason) {}

    /// Keeps what became of an event that was taken in again, in the caller's transaction. One that was accepted waits
    /// no longer, and the first time counts; one that is a duplicate was sent anew, and waits no longer either.
    public Uni<Void> record(UUID quarantineId, ReplayTry made) {
        return known(events.locked(quarantineId))
                .invoke(event -> record(event, made))
                .replaceWithVoid();
    }

    /// Which of one reason wait.
    public record WaitingEvent(long position, UUID quarantineId) {}

    /// The oldest first, in a session of its own.
    ///
    /// @param after the position of the last one that is known; 0 for the first
    public Uni<List<WaitingEvent>> waiting(String code, long after, int limit) {
        return Panache.withSession(() -> events.waiting(code, after, limit))
                .map(found -> found.stream()
                        .map(event -> new WaitingEvent(event.position, event.quarantineId))
                        .toList());
    }

    /// Deletes the events that name a customer, or were corrected to name them, in the caller's transaction.
    public Uni<Void> forget(String externalId) {
        return events.forgetAbout(named.toFind(externalId)).replaceWithVoid();
    }

    private static Uni<QuarantinedEvent> known(Uni<QuarantinedEvent> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> Problem.of(404, "quarantined-event-unknown").asException());
    }

    private void record(QuarantinedEvent event, ReplayTry made) {
        var now = clock.instant();
        event.triedAt = now;
        event.triedBy = made.actor();
        event.triedOutcome = made.outcome();
        event.triedCode = made.code();
        event.triedDefects = made.code() == null ? null : json.write(made.defects());
        var correction = made.correction();
        if (correction != null) {
            event.correctedAt = now;
            event.correctedBy = made.actor();
            event.correctedFor = correction.reason().code();
            event.sealedCorrection = event.key(keys).seal(correction.raw());
            event.correctionAbout = named.of(correction.raw());
        }
        if (made.outcome().equals("accepted") && event.replayedAt == null) {
            event.replayedAt = now;
        }
        if (made.outcome().equals("duplicate") && QuarantineState.of(event) == QuarantineState.WAITING) {
            event.putAwayAt = now;
            event.putAwayBy = made.actor();
            event.putAwayFor = PutAwayReason.SENT_ANEW.code();
        }
    }

    private JsonObject row(Suspect suspect, UUID quarantineId) {
        var key = keys.fresh(quarantineId);
        var wrapped = keys.wrap(key);
        var about = named.of(suspect.raw());
        return new JsonObject()
                .put("about", about == null ? null : Base64.getEncoder().encodeToString(about))
                .put("quarantine_id", quarantineId.toString())
                .put("code", suspect.code())
                .put("defects", json.write(suspect.defects()))
                .put("master_key_id", wrapped.masterKeyId())
                .put("wrapped_key", Base64.getEncoder().encodeToString(wrapped.bytes()))
                .put("sealed_event", Base64.getEncoder().encodeToString(key.seal(suspect.raw())));
    }
}
