package dev.rung.customer.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.vault.KeyRing;
import dev.rung.platform.vault.WrappedKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class QuarantinedEvent {

    @Id
    long position;

    UUID quarantineId;

    Instant receivedAt;

    String receivedFrom;

    String code;

    /// A list of [Defect] as JSON.
    String defects;

    String masterKeyId;

    byte[] wrappedKey;

    byte[] sealedEvent;

    /// When a replay was accepted.
    @Nullable
    Instant replayedAt;

    /// When somebody decided that no replay is wanted.
    @Nullable
    Instant putAwayAt;

    @Nullable
    String putAwayBy;

    /// A code of [PutAwayReason].
    @Nullable
    String putAwayFor;

    String detail(JsonText json, MessageBundle texts) {
        return Defect.describe(json.readList(defects, Defect.class), texts);
    }

    byte[] raw(KeyRing keys) {
        return keys.unwrap(new WrappedKey(masterKeyId, wrappedKey), quarantineId)
                .open(sealedEvent);
    }

    /// The event as it came; bytes that are no UTF-8 are shown as `�`.
    String event(KeyRing keys) {
        return new String(raw(keys), UTF_8);
    }
}
