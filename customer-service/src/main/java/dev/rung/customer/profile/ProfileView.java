package dev.rung.customer.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rung.customer.membership.MembershipView;
import java.time.Instant;
import java.util.UUID;

record ProfileView(
        String externalId,
        UUID customerId,
        Instant registeredAt,
        String locale,
        String timeZone,
        MembershipView membership,
        @JsonUnwrapped PersonalData personal) {

    static ProfileView of(Profile profile, Instant now) {
        var customer = profile.customer();
        return new ProfileView(
                customer.externalId(),
                customer.customerId(),
                customer.registeredAt(),
                customer.locale(),
                customer.timeZone(),
                MembershipView.of(customer.membership(), now),
                profile.personal());
    }
}
