package dev.rung.customer.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.KeyRing;
import dev.rung.platform.vault.WrappedKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
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

    /// See [NamedCustomers].
    byte @Nullable [] about;

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

    /// Of the first sound correction, where the event came with no id that counts.
    @Nullable
    UUID eventId;

    /// When the last correction was sent.
    @Nullable
    Instant correctedAt;

    @Nullable
    String correctedBy;

    /// A code of [CorrectionReason].
    @Nullable
    String correctedFor;

    byte @Nullable [] sealedCorrection;

    byte @Nullable [] correctionAbout;

    /// When it was taken in again last.
    @Nullable
    Instant triedAt;

    @Nullable
    String triedBy;

    /// `accepted`, `duplicate` or `refused`.
    @Nullable
    String triedOutcome;

    @Nullable
    String triedCode;

    /// A list of [Defect] as JSON.
    @Nullable
    String triedDefects;

    List<Defect> defects(JsonText json) {
        return json.readList(defects, Defect.class);
    }

    List<Defect> triedDefects(JsonText json) {
        return triedDefects == null ? List.of() : json.readList(triedDefects, Defect.class);
    }

    DataKey key(KeyRing keys) {
        return keys.unwrap(new WrappedKey(masterKeyId, wrappedKey), quarantineId);
    }

    byte[] raw(KeyRing keys) {
        return key(keys).open(sealedEvent);
    }

    /// The last correction; null where there is none.
    byte @Nullable [] rawCorrection(KeyRing keys) {
        return sealedCorrection == null ? null : key(keys).open(sealedCorrection);
    }

    /// The event as it came; bytes that are no UTF-8 are shown as `�`.
    String event(KeyRing keys) {
        return new String(raw(keys), UTF_8);
    }
}
