package dev.rung.customer.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

record ProfileView(
        String externalId,
        UUID customerId,
        Instant registeredAt,
        String locale,
        String timeZone,
        @JsonUnwrapped PersonalData personal) {

    static ProfileView of(Profile profile) {
        var customer = profile.customer();
        return new ProfileView(
                customer.externalId(),
                customer.customerId(),
                customer.registeredAt(),
                customer.locale(),
                customer.timeZone(),
                profile.personal());
    }
}
