package dev.rung.benefits.participation;

import dev.rung.contracts.customer.Membership;
import dev.rung.platform.participation.ParticipationPolicy;
import java.util.Map;
import java.util.UUID;

/// At which moments customers earned.
public final class EarningTimes {

    private final ParticipationPolicy policy;
    private final Map<UUID, Membership> memberships;

    EarningTimes(ParticipationPolicy policy, Map<UUID, Membership> memberships) {
        this.policy = policy;
        this.memberships = memberships;
    }

    public EarningSpans of(UUID customer) {
        return EarningSpans.of(policy, memberships.getOrDefault(customer, Membership.GUEST));
    }
}
