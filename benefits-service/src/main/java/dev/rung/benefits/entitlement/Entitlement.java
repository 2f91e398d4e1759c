package dev.rung.benefits.entitlement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.benefits.entitlement.stay.TierGrant;
import java.time.Instant;
import java.util.UUID;

/// One benefit of one customer, by one time in a tier.
///
/// @param since when the tier was reached, by what is known now
/// @param used whether it was used, uses that were taken back not counted
/// @param steps how many of its changes were told
public record Entitlement(
        UUID id,
        UUID customerId,
        String benefitCode,
        int benefitVersion,
        int packageVersion,
        String tier,
        Instant since,
        EntitlementState state,
        boolean used,
        int steps) {

    Entitlement moveTo(EntitlementState next) {
        return new Entitlement(
                id, customerId, benefitCode, benefitVersion, packageVersion, tier, since, next, used, steps);
    }

    Entitlement by(TierGrant grant, EntitlementState next) {
        return new Entitlement(
                id,
                customerId,
                benefitCode,
                grant.item().version(),
                grant.packageVersion(),
                tier,
                grant.stay().since(),
                next,
                used,
                steps);
    }

    Entitlement told() {
        return new Entitlement(
                id, customerId, benefitCode, benefitVersion, packageVersion, tier, since, state, used, steps + 1);
    }

    /// Of the change that was told last: the same however often it is told.
    UUID eventId() {
        return UUID.nameUUIDFromBytes("%s/%d".formatted(id, steps).getBytes(UTF_8));
    }
}
