package dev.rung.customer.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.customer.vault.DataKey;
import dev.rung.customer.vault.KeyRing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/// Writes and reads personal data under the customer's own key. Writers hold the lock on the customer.
@ApplicationScoped
class Sealing {

    private final PersonalKeys personalKeys;
    private final SealedProfiles profiles;
    private final KeyRing keys;
    private final ObjectMapper json;

    Sealing(PersonalKeys personalKeys, SealedProfiles profiles, KeyRing keys, ObjectMapper json) {
        this.personalKeys = personalKeys;
        this.profiles = profiles;
        this.keys = keys;
        this.json = json;
    }

    /// [PersonalData#NOTHING] where nothing was ever said, or where the key was destroyed.
    Uni<PersonalData> read(UUID customerId) {
        return personalKeys
                .findById(customerId)
                .chain(key -> key == null
                        ? Uni.createFrom().item(PersonalData.NOTHING)
                        : profiles.findById(customerId)
                                .map(profile -> profile == null
                                        ? PersonalData.NOTHING
                                        : opened(profile, keys.unwrap(key.wrapped(), customerId))));
    }

    Uni<Void> write(UUID customerId, PersonalData personal) {
        return keyOf(customerId).map(key -> key.seal(bytes(personal))).chain(seal -> keep(customerId, seal));
    }

    private Uni<DataKey> keyOf(UUID customerId) {
        return personalKeys.findById(customerId).chain(known -> {
            if (known != null) {
                return Uni.createFrom().item(keys.unwrap(known.wrapped(), customerId));
            }
            var fresh = keys.fresh(customerId);
            return personalKeys
                    .persist(PersonalKey.of(customerId, keys.wrap(fresh)))
                    .replaceWith(fresh);
        });
    }

    private Uni<Void> keep(UUID customerId, byte[] seal) {
        return profiles.findById(customerId).chain(known -> {
            if (known != null) {
                known.seal = seal;
                return Uni.createFrom().voidItem();
            }
            return profiles.persist(SealedProfile.of(customerId, seal)).replaceWithVoid();
        });
    }

    private PersonalData opened(SealedProfile profile, DataKey key) {
        try {
            return json.readValue(key.open(profile.seal), PersonalData.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] bytes(PersonalData personal) {
        try {
            return json.writeValueAsBytes(personal);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
