package dev.rung.customer.membership;

import static dev.rung.contracts.customer.MemberStatus.EXCLUDED;
import static dev.rung.contracts.customer.MemberStatus.FROZEN;
import static dev.rung.contracts.customer.MemberStatus.GUEST;
import static dev.rung.contracts.customer.MemberStatus.LEFT;
import static dev.rung.contracts.customer.MemberStatus.MEMBER;
import static dev.rung.customer.membership.Authority.ADMIN;
import static dev.rung.customer.membership.Authority.AGENT;
import static dev.rung.customer.membership.Authority.OWN;
import static dev.rung.customer.membership.Authority.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.membership.MembershipOutcome.Changed;
import dev.rung.customer.membership.MembershipOutcome.Incomplete;
import dev.rung.customer.membership.MembershipOutcome.Refused;
import dev.rung.customer.membership.MembershipOutcome.Unchanged;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private static final StatusWish JOIN = new StatusWish(MEMBER, "2026-01", "app", null, null, false);
    private static final StatusWish STAY = new StatusWish(MEMBER, null, null, null, null, false);
    private static final StatusWish LET_IN = lifting(MEMBER);

    private final Membership member = changed(Membership.GUEST, JOIN, OWN);

    @Test
    void aMemberJoinsByTermsAndAChannel() {
        assertThat(member.statusAt(NOW)).isEqualTo(MEMBER);
        assertThat(member.enrolments())
                .singleElement()
                .satisfies(joined -> assertThat(joined.terms()).isEqualTo("2026-01"));
        assertThat(decide(Membership.GUEST, STAY, OWN)).isEqualTo(new Incomplete("terms", "reason.given"));
        assertThat(decide(Membership.GUEST, new StatusWish(MEMBER, "2026-01", null, null, null, false), OWN))
                .isEqualTo(new Incomplete("channel", "reason.given"));
        assertThat(decide(member, JOIN, OWN)).isEqualTo(new Unchanged());
    }

    @Test
    void nobodyIsKeptInAndNobodyLeavesWhoNeverJoined() {
        var left = changed(member, StatusWish.leave(), OWN);

        assertThat(left.statusAt(LATER)).isEqualTo(LEFT);
        assertThat(decide(left, StatusWish.leave(), OWN)).isEqualTo(new Unchanged());
        assertThat(decide(Membership.GUEST, StatusWish.leave(), OWN))
                .isEqualTo(new Refused(MembershipRefusal.NOT_A_MEMBER));
        assertThat(decide(left, new StatusWish(GUEST, null, null, null, null, false), ADMIN))
                .isEqualTo(new Refused(MembershipRefusal.JOINED_BEFORE));
        assertThat(changed(left, JOIN, OWN).statusAt(LATER)).isEqualTo(MEMBER);
    }

    @Test
    void whoLeavesWhileFrozenHasLeftWhenThatEnds() {
        var frozen = changed(member, frozenUntil(LATER), AGENT);
        var left = changed(frozen, StatusWish.leave(), OWN);

        assertThat(left.statusAt(NOW)).isEqualTo(FROZEN);
        assertThat(left.statusAt(LATER)).isEqualTo(LEFT);
    }

    @Test
    void aRestrictionNeedsAReasonAndAnEndThatIsAhead() {
        assertThat(decide(member, new StatusWish(FROZEN, null, null, null, null, false), AGENT))
                .isEqualTo(new Incomplete("reason", "reason.given"));
        assertThat(decide(member, frozenUntil(NOW), AGENT)).isEqualTo(new Incomplete("until", "reason.in-future"));
        assertThat(changed(member, frozenUntil(LATER), AGENT).statusAt(LATER)).isEqualTo(MEMBER);
    }

    @Test
    void theSameRestrictionAgainChangesNothingAndAnotherTakesItsPlace() {
        var frozen = changed(member, frozenUntil(LATER), AGENT);

        assertThat(decide(frozen, frozenUntil(LATER), AGENT)).isEqualTo(new Unchanged());
        var longer = MembershipPolicy.decide(frozen, frozenUntil(LATER.plusSeconds(60)), AGENT, NOW.plusSeconds(1));
        assertThat(longer).isInstanceOfSatisfying(Changed.class, now -> {
            assertThat(now.membership().restrictions()).hasSize(2);
            assertThat(now.membership().restrictions().getFirst().until()).isEqualTo(NOW.plusSeconds(1));
        });
    }

    @Test
    void onlyAnAdministratorOrARuleExcludes() {
        assertThat(decide(member, excluded(), AGENT)).isEqualTo(new Refused(MembershipRefusal.ADMIN_ONLY));
        assertThat(changed(member, excluded(), RULE).statusAt(NOW)).isEqualTo(EXCLUDED);
        assertThat(changed(member, excluded(), ADMIN).statusAt(NOW)).isEqualTo(EXCLUDED);
    }

    @Test
    void aRestrictionIsLiftedByThoseWhoMay() {
        var byRule = changed(member, excluded(), RULE);
        var byAgent = changed(member, frozenUntil(null), AGENT);
        var byAdmin = changed(member, excluded(), ADMIN);

        for (var restricted : List.of(byRule, byAgent, byAdmin)) {
            assertThat(decide(restricted, JOIN, OWN)).isEqualTo(new Refused(MembershipRefusal.RESTRICTED));
            assertThat(changed(restricted, LET_IN, ADMIN).statusAt(NOW)).isEqualTo(MEMBER);
        }
        assertThat(changed(byRule, LET_IN, RULE).statusAt(NOW)).isEqualTo(MEMBER);
        assertThat(changed(byRule, LET_IN, AGENT).statusAt(NOW)).isEqualTo(MEMBER);
        assertThat(changed(byAgent, LET_IN, AGENT).statusAt(NOW)).isEqualTo(MEMBER);
        assertThat(decide(byAgent, LET_IN, RULE)).isEqualTo(new Refused(MembershipRefusal.RESTRICTED));
        assertThat(decide(byAgent, excluded(), RULE)).isEqualTo(new Refused(MembershipRefusal.RESTRICTED));
        assertThat(decide(byAdmin, LET_IN, AGENT)).isEqualTo(new Refused(MembershipRefusal.ADMIN_ONLY));
    }

    @Test
    void aGuestIsFrozenAndLetInWithoutJoining() {
        var frozen = changed(Membership.GUEST, frozenUntil(null), AGENT);

        assertThat(changed(frozen, lifting(GUEST), AGENT).statusAt(NOW)).isEqualTo(GUEST);
    }

    @Test
    void aRestrictionOfOneWhoLeftIsLiftedAndTheyMayJoinAgain() {
        var frozen = changed(member, frozenUntil(null), AGENT);
        var left = changed(frozen, StatusWish.leave(), OWN);

        var cleared = changed(left, lifting(LEFT), AGENT, LATER);

        assertThat(cleared.statusAt(LATER)).isEqualTo(LEFT);
        assertThat(changed(cleared, JOIN, OWN, LATER.plusSeconds(1)).statusAt(LATER.plusSeconds(1)))
                .isEqualTo(MEMBER);
    }

    /// The shop passes a customer's yes on, and an agent enters a form: neither clears the customer.
    @ParameterizedTest
    @EnumSource(
            value = Authority.class,
            names = {"RULE", "AGENT", "ADMIN"})
    void joiningLiftsNothing(Authority authority) {
        var excluded = changed(member, excluded(), RULE);
        var newTerms = new StatusWish(MEMBER, "2027-01", "app", null, null, false);

        var agreed = changed(excluded, newTerms, authority, LATER);

        assertThat(agreed.statusAt(LATER)).isEqualTo(EXCLUDED);
        assertThat(agreed.enrolments().getLast().terms()).isEqualTo("2027-01");
        assertThat(decide(excluded, STAY, authority)).isEqualTo(new Unchanged());
        assertThat(decide(excluded, newTerms, OWN)).isEqualTo(new Refused(MembershipRefusal.RESTRICTED));
    }

    @Test
    void nobodyIsRestrictedAndLetInAtOnce() {
        assertThat(decide(member, lifting(FROZEN), ADMIN)).isEqualTo(new Incomplete("lift", "reason.lift-or-restrict"));
    }

    /// After wishes of any kind in any order, no two restrictions hold at once and the lists stay short.
    @ParameterizedTest
    @EnumSource(Authority.class)
    void anyOrderOfWishesKeepsTheRecordInOrder(Authority authority) {
        var random = new Random(authority.ordinal());
        var membership = Membership.GUEST;
        for (int i = 0; i < 2000; i++) {
            var now = NOW.plusSeconds(i - random.nextInt(4));
            var status = MemberStatus.values()[random.nextInt(MemberStatus.values().length)];
            var until = random.nextBoolean() ? now.plusSeconds(1 + random.nextInt(5)) : null;
            var wish = new StatusWish(status, "v" + random.nextInt(3), "app", until, "fraud", random.nextBoolean());
            if (MembershipPolicy.decide(membership, wish, authority, now) instanceof Changed(var next)) {
                membership = next;
            }
            var restrictions = membership.restrictions();
            assertThat(restrictions).hasSizeLessThanOrEqualTo(MembershipPolicy.KEPT);
            assertThat(membership.enrolments()).hasSizeLessThanOrEqualTo(MembershipPolicy.KEPT);
            for (int later = 1; later < restrictions.size(); later++) {
                assertThat(restrictions.get(later - 1).until())
                        .isBeforeOrEqualTo(restrictions.get(later).since());
            }
        }
    }

    private static StatusWish frozenUntil(@Nullable Instant until) {
        return new StatusWish(FROZEN, null, null, until, "dispute", false);
    }

    private static StatusWish excluded() {
        return new StatusWish(EXCLUDED, null, null, null, "reseller", false);
    }

    private static StatusWish lifting(MemberStatus status) {
        return new StatusWish(status, null, null, null, null, true);
    }

    private static MembershipOutcome decide(Membership present, StatusWish wish, Authority authority) {
        return MembershipPolicy.decide(present, wish, authority, NOW);
    }

    private static Membership changed(Membership present, StatusWish wish, Authority authority) {
        return changed(present, wish, authority, NOW);
    }

    private static Membership changed(Membership present, StatusWish wish, Authority authority, Instant clock) {
        var outcome = MembershipPolicy.decide(present, wish, authority, clock);
        return outcome instanceof Changed(var membership) ? membership : throwing(outcome);
    }

    private static Membership throwing(MembershipOutcome outcome) {
        throw new AssertionError(outcome);
    }
}
