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
import org.jspecify.annotations.Nullable;

/// Decides what a wished status changes.
///
/// Joining and leaving are the customer's own; freezing and excluding outweigh them while they hold, and neither is
/// forgotten by the other: whoever leaves while frozen stays frozen, and has left when that ends. A restriction is only
/// lifted by a wish that says so, and by those who may: a person lifts what a rule decided, an administrator
/// what people decided as exclusion, a rule only its own, the customer none.
final class MembershipPolicy {

    /// Of each list so many are kept: nobody can make the record grow without end.
    static final int KEPT = 20;

    private MembershipPolicy() {}

    static MembershipOutcome decide(Membership present, StatusWish wish, Authority authority, Instant clock) {
        var now = moment(present, clock);
        var wished = wish.status();
        if (!wish.lift()) {
            return wished == MemberStatus.FROZEN || wished == MemberStatus.EXCLUDED
                    ? restrict(present, wish, authority, now)
                    : enrol(present, present.restrictions(), wish, authority, now);
        }
        if (wished == MemberStatus.FROZEN || wished == MemberStatus.EXCLUDED) {
            return new Incomplete("lift", "reason.lift-or-restrict");
        }
        return present.restrictionAt(now)
                .flatMap(one -> refusal(one, authority))
                .<MembershipOutcome>map(Refused::new)
                .orElseGet(() -> enrol(present, lifted(present.restrictions(), now), wish, authority, now));
    }

    /// The clock's, or the latest of which the record tells: the clock of another instance may be ahead, and what it
    /// decided holds.
    static Instant moment(Membership present, Instant clock) {
        return Stream.concat(
                        present.enrolments().stream().map(Enrolment::since),
                        present.restrictions().stream().map(Restriction::since))
                .reduce(clock, (one, other) -> one.isAfter(other) ? one : other);
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
                : new Changed(new Membership(present.enrolments(), after(lifted(present.restrictions(), now), wanted)));
    }

    private static MembershipOutcome enrol(
            Membership present, List<Restriction> restrictions, StatusWish wish, Authority authority, Instant now) {
        return switch (wish.status()) {
            case MEMBER -> enter(present, restrictions, wish, authority, now);
            case LEFT -> leave(present, restrictions, now);
            case GUEST, FROZEN, EXCLUDED ->
                present.enrolments().isEmpty()
                        ? changed(present, present.enrolments(), restrictions)
                        : new Refused(MembershipRefusal.JOINED_BEFORE);
        };
    }

    private static MembershipOutcome enter(
            Membership present, List<Restriction> restrictions, StatusWish wish, Authority authority, Instant now) {
        if (authority == Authority.OWN && present.restrictionAt(now).isPresent()) {
            return new Refused(MembershipRefusal.RESTRICTED);
        }
        var enrolment = present.enrolmentAt(now).filter(one -> MemberStatus.of(one.status()) == MemberStatus.MEMBER);
        if (enrolment.isPresent()) {
            return changed(present, renewed(present.enrolments(), enrolment.get(), wish.terms()), restrictions);
        }
        if (wish.terms() == null) {
            return new Incomplete("terms", "reason.given");
        }
        if (wish.channel() == null) {
            return new Incomplete("channel", "reason.given");
        }
        var joined = new Enrolment(MemberStatus.MEMBER.code(), now, wish.terms(), wish.channel());
        return changed(present, followed(present.enrolments(), joined), restrictions);
    }

    /// However the customer stands otherwise: nobody is kept in.
    private static MembershipOutcome leave(Membership present, List<Restriction> restrictions, Instant now) {
        var enrolment = present.enrolmentAt(now);
        if (enrolment.isEmpty()) {
            return new Refused(MembershipRefusal.NOT_A_MEMBER);
        }
        var left = new Enrolment(MemberStatus.LEFT.code(), now, null, null);
        return changed(
                present,
                MemberStatus.of(enrolment.get().status()) == MemberStatus.LEFT
                        ? present.enrolments()
                        : followed(present.enrolments(), left),
                restrictions);
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

    private static MembershipOutcome changed(
            Membership present, List<Enrolment> enrolments, List<Restriction> restrictions) {
        var wanted = new Membership(enrolments, restrictions);
        return wanted.equals(present) ? new Unchanged() : new Changed(wanted);
    }

    /// Newer terms are no new enrolment: since when, and by which channel, somebody is a member stays.
    private static List<Enrolment> renewed(List<Enrolment> before, Enrolment present, @Nullable String terms) {
        return terms == null
                ? before
                : Stream.concat(
                                before.stream().limit(before.size() - 1L),
                                Stream.of(new Enrolment(present.status(), present.since(), terms, present.channel())))
                        .toList();
    }

    /// Beyond what is kept, the first leaving and the joining after it are forgotten: the customer counts as a member
    /// in between, so that nothing they earned is taken.
    private static List<Enrolment> followed(List<Enrolment> before, Enrolment added) {
        var all = new ArrayList<>(before);
        all.add(added);
        if (all.size() > KEPT) {
            all.subList(1, 3).clear();
        }
        return List.copyOf(all);
    }

    /// Beyond what is kept, a freeze that is over is forgotten first: it says nothing about points. Then the first
    /// exclusion.
    private static List<Restriction> after(List<Restriction> over, Restriction added) {
        var all = new ArrayList<>(over);
        if (all.size() >= KEPT) {
            all.remove(over.stream()
                    .filter(one -> MemberStatus.of(one.status()) == MemberStatus.FROZEN)
                    .findFirst()
                    .orElse(over.getFirst()));
        }
        all.add(added);
        return List.copyOf(all);
    }
}
