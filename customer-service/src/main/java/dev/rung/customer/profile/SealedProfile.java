package dev.rung.customer.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class SealedProfile {

    @Id
    UUID customerId;

    byte[] seal;

    static SealedProfile of(UUID customerId, byte[] seal) {
        var profile = new SealedProfile();
        profile.customerId = customerId;
        profile.seal = seal;
        return profile;
    }
}
