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

/// Stores refused events sealed and publishes that they were refused, in the caller's transaction; reads one again
/// for a replay.
@ApplicationScoped
public class Quarantining {

    private final QuarantinedEvents events;
    private final KeyRing keys;
    private final Outbox outbox;
    private final JsonText json;
    private final Clock clock;

    Quarantining(QuarantinedEvents events, KeyRing keys, Outbox outbox, JsonText json, Clock clock) {
        this.events = events;
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

    /// The event as it came, in a session of its own; unknown ones are a problem.
    public Uni<byte[]> raw(UUID quarantineId) {
        return Panache.withSession(() -> events.byId(quarantineId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(404, "quarantined-event-unknown").asException())
                .map(event -> event.raw(keys)));
    }

    /// Marks it as accepted by a replay; the first time counts.
    public Uni<Void> markReplayed(UUID quarantineId) {
        return events.markReplayed(quarantineId, clock.instant());
    }

    private JsonObject row(Suspect suspect, UUID quarantineId) {
        var key = keys.fresh(quarantineId);
        var wrapped = keys.wrap(key);
        return new JsonObject()
                .put("quarantine_id", quarantineId.toString())
                .put("code", suspect.code())
                .put("defects", json.write(suspect.defects()))
                .put("master_key_id", wrapped.masterKeyId())
                .put("wrapped_key", Base64.getEncoder().encodeToString(wrapped.bytes()))
                .put("sealed_event", Base64.getEncoder().encodeToString(key.seal(suspect.raw())));
    }
}
