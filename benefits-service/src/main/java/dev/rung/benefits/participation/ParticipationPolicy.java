package dev.rung.benefits.participation;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import java.util.stream.Stream;

/// Decides what a member status means for points.
///
/// | status | earns | spends |
/// |---|---|---|
/// | guest | as the store says | as the store says |
/// | member | yes | yes |
/// | frozen | yes: the suspicion may prove wrong | no |
/// | excluded | no | no |
/// | left | no | no: what is left can be spent after joining again, until its last day |
///
/// Earning goes by the status at the moment of the order or action, spending by that of now.
final class ParticipationPolicy {

    private final boolean guestsTakePart;

    ParticipationPolicy(boolean guestsTakePart) {
        this.guestsTakePart = guestsTakePart;
    }

    boolean earns(MemberStatus status) {
        return switch (status) {
            case GUEST -> guestsTakePart;
            case MEMBER, FROZEN -> true;
            case EXCLUDED, LEFT -> false;
        };
    }

    boolean mayCost(Membership membership) {
        return !guestsTakePart
                || Stream.concat(
                                membership.enrolments().stream().map(Enrolment::status),
                                membership.restrictions().stream().map(Restriction::status))
                        .anyMatch(status -> !earns(MemberStatus.of(status)));
    }

    boolean spends(MemberStatus status) {
        return switch (status) {
            case GUEST -> guestsTakePart;
            case MEMBER -> true;
            case FROZEN, EXCLUDED, LEFT -> false;
        };
    }
}
