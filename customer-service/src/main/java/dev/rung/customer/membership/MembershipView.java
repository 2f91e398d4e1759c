package dev.rung.customer.membership;

import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a customer stands towards the programme now, as the customer may read it.
///
/// @param status `guest`, `member`, `frozen`, `excluded` or `left`
/// @param since absent for a guest who was never anything else
/// @param until when a restriction ends by itself
/// @param terms the version of the terms that a member agreed to
/// @param channel by which a member joined
public record MembershipView(
        String status,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String terms,
        @Nullable String channel) {

    public static MembershipView of(@Nullable Membership known, Instant clock) {
        var membership = known == null ? Membership.GUEST : known;
        var now = MembershipPolicy.moment(membership, clock);
        var restriction = membership.restrictionAt(now);
        var enrolment = membership.enrolmentAt(now);
        return new MembershipView(
                membership.statusAt(now).code(),
                restriction
                        .map(Restriction::since)
                        .or(() -> enrolment.map(Enrolment::since))
                        .orElse(null),
                restriction.map(Restriction::until).orElse(null),
                enrolment.map(Enrolment::terms).orElse(null),
                enrolment.map(Enrolment::channel).orElse(null));
    }
}
