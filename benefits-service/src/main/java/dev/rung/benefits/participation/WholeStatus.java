package dev.rung.benefits.participation;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.platform.participation.ParticipationPolicy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/// The status to go by of customers who are one. The kept one's is told as that of all; it may be told after the merge,
/// so a restriction of each counts by itself.
final class WholeStatus {

    private WholeStatus() {}

    /// @param kept whether the others are parts of this one
    @RegisterForReflection
    record StandingOne(Membership membership, boolean kept) {}

    /// @param all of those who were ever more than guests
    static MemberStatus of(List<StandingOne> all, ParticipationPolicy policy, Instant now) {
        var wanted = policy.decisive(
                all.stream()
                        .filter(StandingOne::kept)
                        .map(StandingOne::membership)
                        .findFirst()
                        .orElse(Membership.GUEST),
                now);
        var statuses = all.stream().map(one -> one.membership().statusAt(now)).toList();
        if (statuses.contains(MemberStatus.EXCLUDED)) {
            return MemberStatus.EXCLUDED;
        }
        return statuses.contains(MemberStatus.FROZEN) && policy.holdsTier(wanted) ? MemberStatus.FROZEN : wanted;
    }
}
