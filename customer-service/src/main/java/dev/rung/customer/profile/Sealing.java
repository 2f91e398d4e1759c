package dev.rung.customer.profile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.customer.contact.ContactKind;
import dev.rung.customer.contact.ContactPoint;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.Vault;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes and reads personal data under the customer's own key. Writers hold the lock on the customer. Made at
/// start, so that a missing master key is noticed there and not by the first customer.
@Startup
@ApplicationScoped
public class Sealing {

    private final Vault vault;
    private final SealedProfiles profiles;
    private final ObjectMapper json;

    Sealing(Vault vault, SealedProfiles profiles, ObjectMapper json) {
        this.vault = vault;
        this.profiles = profiles;
        this.json = json;
    }

    /// [PersonalData#NOTHING] where nothing was ever said, or where the key was destroyed.
    Uni<PersonalData> read(UUID customerId) {
        return vault.find(customerId)
                .chain(key -> key.isEmpty()
                        ? Uni.createFrom().item(PersonalData.NOTHING)
                        : profiles.findById(customerId)
                                .map(profile ->
                                        profile == null ? PersonalData.NOTHING : open(profile.seal, key.get())));
    }

    /// All of it, by field, for the customer to read.
    public Uni<Map<String, Object>> allOf(UUID customerId) {
        return read(customerId).map(personal -> json.convertValue(personal, new TypeReference<>() {}));
    }

    /// To compare them with those of others.
    public Uni<Map<ContactKind, List<ContactPoint>>> contactPointsOf(UUID customerId) {
        return read(customerId).map(PersonalData::contactPoints);
    }

    Uni<Void> write(UUID customerId, PersonalData personal) {
        return vault.keyOf(customerId).map(key -> key.seal(bytes(personal))).chain(seal -> keep(customerId, seal));
    }

    private Uni<Void> keep(UUID customerId, byte[] seal) {
        return profiles.findById(customerId).chain(known -> {
            if (known != null) {
                known.seal = seal;
                return Uni.createFrom().voidItem();
            }
            // at once: the contact index refers to it
            return profiles.persistAndFlush(SealedProfile.of(customerId, seal)).replaceWithVoid();
        });
    }

    PersonalData open(byte[] seal, DataKey key) {
        try {
            return json.readValue(key.open(seal), PersonalData.class);
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
