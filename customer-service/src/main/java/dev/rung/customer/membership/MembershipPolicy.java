package dev.rung.customer.membership;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.customer.membership.MembershipOutcome.Changed;
import dev.rung.customer.membership.MembershipOutcome.Incomplete;
import dev.rung.customer.membership.MembershipOutcome.Refused;
import dev.rung.customer.membership.MembershipOutcome.Unchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides what a wished status changes.
///
/// Joining and leaving are the customer's own; freezing and excluding outweigh them while they hold, and neither is
/// forgotten by the other: whoever leaves while frozen stays frozen, and has left when that ends. `member` and `guest`
/// also lift a restriction, where the caller may: a person lifts what a rule decided, an administrator what people
/// decided as exclusion, a rule only its own, the customer none.
final class MembershipPolicy {

    /// Of each list so many are kept: nobody can make the record grow without end.
    static final int KEPT = 20;

    private MembershipPolicy() {}

    static MembershipOutcome decide(Membership present, StatusWish wish, Authority authority, Instant now) {
        return switch (wish.status()) {
            case FROZEN, EXCLUDED -> restrict(present, wish, authority, now);
            case MEMBER -> enter(present, wish, authority, now);
            case GUEST -> letIn(present, authority, now);
            case LEFT -> leave(present, now);
        };
    }

    private static MembershipOutcome restrict(Membership present, StatusWish wish, Authority authority, Instant now) {
        var reason = wish.reason();
        if (reason == null) {
            return new Incomplete("reason", "reason.given");
        }
        if (wish.until() != null && !wish.until().isAfter(now)) {
            return new Incomplete("until", "reason.in-future");
        }
        var holding = present.restrictionAt(now);
        if (wish.status() == MemberStatus.EXCLUDED && authority == Authority.AGENT) {
            return new Refused(MembershipRefusal.ADMIN_ONLY);
        }
        var refusal = holding.flatMap(one -> refusal(one, authority));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var wanted = new Restriction(wish.status().code(), now, wish.until(), reason, authority.by());
        return holding.filter(one -> isSame(one, wanted)).isPresent()
                ? new Unchanged()
                : new Changed(new Membership(
                        present.enrolments(), latest(lifted(present.restrictions(), now), Optional.of(wanted))));
    }

    private static MembershipOutcome enter(Membership present, StatusWish wish, Authority authority, Instant now) {
        var refusal = present.restrictionAt(now).flatMap(one -> refusal(one, authority));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var enrolment = present.enrolmentAt(now).filter(one -> MemberStatus.of(one.status()) == MemberStatus.MEMBER);
        if (enrolment.isEmpty() && wish.terms() == null) {
            return new Incomplete("terms", "reason.given");
        }
        if (enrolment.isEmpty() && wish.channel() == null) {
            return new Incomplete("channel", "reason.given");
        }
        var renewed = wish.terms() != null
                && enrolment
                        .filter(one -> Objects.equals(one.terms(), wish.terms()))
                        .isEmpty();
        var joined = renewed
                ? latest(
                        present.enrolments(),
                        Optional.of(new Enrolment(
                                MemberStatus.MEMBER.code(),
                                now,
                                wish.terms(),
                                wish.channel() == null
                                        ? enrolment.map(Enrolment::channel).orElse(null)
                                        : wish.channel())))
                : present.enrolments();
        return changed(present, new Membership(joined, lifted(present.restrictions(), now)));
    }

    private static MembershipOutcome letIn(Membership present, Authority authority, Instant now) {
        if (present.enrolmentAt(now).isPresent()) {
            return new Refused(MembershipRefusal.JOINED_BEFORE);
        }
        return present.restrictionAt(now)
                .flatMap(one -> refusal(one, authority))
                .<MembershipOutcome>map(Refused::new)
                .orElseGet(() ->
                        changed(present, new Membership(present.enrolments(), lifted(present.restrictions(), now))));
    }

    /// However the customer stands otherwise: nobody is kept in.
    private static MembershipOutcome leave(Membership present, Instant now) {
        var enrolment = present.enrolmentAt(now);
        if (enrolment.isEmpty()) {
            return new Refused(MembershipRefusal.NOT_A_MEMBER);
        }
        return MemberStatus.of(enrolment.get().status()) == MemberStatus.LEFT
                ? new Unchanged()
                : new Changed(new Membership(
                        latest(
                                present.enrolments(),
                                Optional.of(new Enrolment(MemberStatus.LEFT.code(), now, null, null))),
                        present.restrictions()));
    }

    /// Empty where the caller may lift it, or put another in its place.
    private static Optional<MembershipRefusal> refusal(Restriction holding, Authority authority) {
        var isByHand = holding.by().equals("hand");
        var excludes = MemberStatus.of(holding.status()) == MemberStatus.EXCLUDED;
        return switch (authority) {
            case ADMIN -> Optional.empty();
            case AGENT -> isByHand && excludes ? Optional.of(MembershipRefusal.ADMIN_ONLY) : Optional.empty();
            case RULE -> isByHand ? Optional.of(MembershipRefusal.RESTRICTED) : Optional.empty();
            case OWN -> Optional.of(MembershipRefusal.RESTRICTED);
        };
    }

    private static boolean isSame(Restriction one, Restriction other) {
        return one.status().equals(other.status())
                && one.reason().equals(other.reason())
                && one.by().equals(other.by())
                && Objects.equals(one.until(), other.until());
    }

    private static List<Restriction> lifted(List<Restriction> restrictions, Instant now) {
        return restrictions.stream()
                .map(one -> one.until() == null || one.until().isAfter(now)
                        ? new Restriction(one.status(), one.since(), now, one.reason(), one.by())
                        : one)
                .toList();
    }

    private static MembershipOutcome changed(Membership present, Membership wanted) {
        return wanted.equals(present) ? new Unchanged() : new Changed(wanted);
    }

    private static <T> List<T> latest(List<T> before, Optional<T> added) {
        var all =
                new ArrayList<T>(Stream.concat(before.stream(), added.stream()).toList());
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }
}
