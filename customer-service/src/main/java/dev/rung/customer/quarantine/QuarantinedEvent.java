package dev.rung.customer.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.vault.KeyRing;
import dev.rung.customer.vault.WrappedKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

@Entity
class QuarantinedEvent {

    @Id
    long position;

    UUID quarantineId;

    Instant receivedAt;

    String receivedFrom;

    String code;

    String detail;

    String masterKeyId;

    byte[] wrappedKey;

    byte[] sealedEvent;

    /// The event as it came; bytes that are no UTF-8 are shown as `�`.
    String event(KeyRing keys) {
        var key = keys.unwrap(new WrappedKey(masterKeyId, wrappedKey), quarantineId);
        return new String(key.open(sealedEvent), UTF_8);
    }
}
