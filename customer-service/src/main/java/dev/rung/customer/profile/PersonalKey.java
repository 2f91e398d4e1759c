package dev.rung.customer.profile;

import dev.rung.customer.vault.WrappedKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// Deleting the row forgets the customer.
@Entity
class PersonalKey {

    @Id
    UUID customerId;

    String masterKeyId;

    byte[] wrappedKey;

    static PersonalKey of(UUID customerId, WrappedKey wrapped) {
        var key = new PersonalKey();
        key.customerId = customerId;
        key.masterKeyId = wrapped.masterKeyId();
        key.wrappedKey = wrapped.bytes();
        return key;
    }

    WrappedKey wrapped() {
        return new WrappedKey(masterKeyId, wrappedKey);
    }
}
