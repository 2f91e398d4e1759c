package dev.rung.platform.participation;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Decides what a member status means, in every service: a second reading would be a bug.
///
/// | status | earns | spends | holds a tier | gets offers | gets notices | counts |
/// |---|---|---|---|---|---|---|
/// | guest | as set | as set | as set | as set | as set | as set |
/// | member | yes | yes | yes | yes | yes | yes |
/// | frozen | yes: the suspicion may prove wrong | no | yes | no | yes | yes |
/// | excluded | no | no | no | no | no | no |
/// | left | no | no: what is left can be used after joining again | no | no | no | no |
///
/// The status is that of [#decisive]. Of guests the store says whether they take part
/// ([ParticipationSettings]).
///
/// Earning is everything that is given: points of orders and actions, by the status at their moment; coupons,
/// benefits, prizes and points that people give, by the status of now. Spending is everything that is used, by
/// the status of now. Facts keep counting whatever the status, so whoever comes back has the tier they would
/// have had.
public final class ParticipationPolicy {

    private final boolean guestsTakePart;

    public ParticipationPolicy(boolean guestsTakePart) {
        this.guestsTakePart = guestsTakePart;
    }

    /// The status to go by. A freeze takes away and gives nothing: of somebody who by their own will takes no
    /// part, since they left or never joined, that decides.
    public MemberStatus decisive(Membership membership, Instant moment) {
        var status = membership.statusAt(moment);
        var enrolled = membership.enrolledAt(moment);
        return holdsTier(status) && !holdsTier(enrolled) ? enrolled : status;
    }

    public boolean earns(MemberStatus status) {
        return switch (status) {
            case GUEST -> guestsTakePart;
            case MEMBER, FROZEN -> true;
            case EXCLUDED, LEFT -> false;
        };
    }

    /// Whether there is a moment at which somebody with this membership did not earn.
    public boolean mayCost(Membership membership) {
        return !guestsTakePart
                || Stream.concat(
                                membership.enrolments().stream().map(Enrolment::status),
                                membership.restrictions().stream().map(Restriction::status))
                        .anyMatch(status -> !earns(MemberStatus.of(status)));
    }

    public boolean spends(MemberStatus status) {
        return switch (status) {
            case GUEST -> guestsTakePart;
            case MEMBER -> true;
            case FROZEN, EXCLUDED, LEFT -> false;
        };
    }

    /// A tier is shown, and gives what it gives, to those who hold it.
    public boolean holdsTier(MemberStatus status) {
        return switch (status) {
            case GUEST -> guestsTakePart;
            case MEMBER, FROZEN -> true;
            case EXCLUDED, LEFT -> false;
        };
    }

    /// Beside the consent that marketing needs.
    public boolean getsOffers(MemberStatus status) {
        return switch (status) {
            case GUEST -> guestsTakePart;
            case MEMBER -> true;
            case FROZEN, EXCLUDED, LEFT -> false;
        };
    }

    /// Of what happens to their tier and points. An answer to what they asked goes to everybody.
    public boolean getsNotices(MemberStatus status) {
        return switch (status) {
            case GUEST -> guestsTakePart;
            case MEMBER, FROZEN -> true;
            case EXCLUDED, LEFT -> false;
        };
    }

    /// Whether reports and thresholds count the customer among the members.
    public boolean counts(MemberStatus status) {
        return holdsTier(status);
    }

    /// The codes of which something is true, for statements about many customers.
    public static List<String> codes(Predicate<MemberStatus> which) {
        return Arrays.stream(MemberStatus.values())
                .filter(which)
                .map(MemberStatus::code)
                .toList();
    }
}
