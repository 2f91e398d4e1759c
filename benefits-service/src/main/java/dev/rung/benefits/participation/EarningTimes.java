package dev.rung.benefits.participation;

import dev.rung.contracts.customer.Membership;
import dev.rung.platform.participation.ParticipationPolicy;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// At which moments customers earned.
public final class EarningTimes {

    private final ParticipationPolicy policy;
    private final Map<UUID, Membership> memberships;

    EarningTimes(ParticipationPolicy policy, Map<UUID, Membership> memberships) {
        this.policy = policy;
        this.memberships = memberships;
    }

    public Predicate<Instant> of(UUID customer) {
        var membership = memberships.getOrDefault(customer, Membership.GUEST);
        return moment -> policy.earns(policy.decisive(membership, moment));
    }
}
