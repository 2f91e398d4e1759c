package dev.rung.customer.minor;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the history, never changed.
@Entity
class GuardianEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long position;

    UUID customerId;

    boolean granted;

    /// A [GuardianProof] under the customer's key; null of a no.
    byte @Nullable [] seal;

    String actor;

    Instant recordedAt;

    static GuardianEntry of(UUID customerId, byte @Nullable [] seal, String actor, Instant now) {
        var entry = new GuardianEntry();
        entry.customerId = customerId;
        entry.granted = seal != null;
        entry.seal = seal;
        entry.actor = actor;
        entry.recordedAt = now;
        return entry;
    }
}
