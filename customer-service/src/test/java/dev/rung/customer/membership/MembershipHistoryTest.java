package dev.rung.customer.membership;

import static dev.rung.contracts.customer.MemberStatus.EXCLUDED;
import static dev.rung.contracts.customer.MemberStatus.FROZEN;
import static dev.rung.contracts.customer.MemberStatus.LEFT;
import static dev.rung.contracts.customer.MemberStatus.MEMBER;
import static dev.rung.customer.membership.Authority.ADMIN;
import static dev.rung.customer.membership.Authority.OWN;
import static dev.rung.customer.membership.Authority.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.customer.membership.MembershipOutcome.Changed;
import dev.rung.customer.membership.MembershipOutcome.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A status that held keeps holding for its moments, since points are judged by it.
class MembershipHistoryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private static final StatusWish JOIN = new StatusWish(MEMBER, "2026-01", "app", null, null, false);
    private static final StatusWish LET_IN = new StatusWish(MEMBER, null, null, null, null, true);
    private static final StatusWish FREEZE = new StatusWish(FROZEN, null, null, null, "dispute", false);
    private static final StatusWish EXCLUDE = new StatusWish(EXCLUDED, null, null, null, "reseller", false);

    private final Membership member = changed(Membership.GUEST, JOIN, OWN, NOW);

    /// Since when somebody earns must not move, however often the terms change.
    @Test
    void newTermsAreNoNewEnrolment() {
        var renewed = changed(member, new StatusWish(MEMBER, "2027-01", null, null, null, false), OWN, LATER);

        assertThat(renewed.enrolments()).containsExactly(new Enrolment("member", NOW, "2027-01", "app"));
    }

    /// Points earned by an old status would be taken back, or given, when the status is forgotten.
    @Test
    void howeverOftenTermsChangeOrFreezesComeAnOldStatusIsNotForgotten() {
        var membership = changed(changed(member, EXCLUDE, RULE, NOW), LET_IN, RULE, LATER);
        for (int i = 1; i < 3 * MembershipPolicy.KEPT; i++) {
            var now = LATER.plusSeconds(10L * i);
            membership = changed(membership, new StatusWish(MEMBER, "v" + i, "app", null, null, false), OWN, now);
            membership = changed(membership, FREEZE, RULE, now.plusSeconds(1));
            membership = changed(membership, LET_IN, RULE, now.plusSeconds(2));
        }

        assertThat(membership.statusAt(NOW.plusSeconds(1))).isEqualTo(EXCLUDED);
        assertThat(membership.statusAt(LATER)).isEqualTo(MEMBER);
        assertThat(membership.restrictions()).hasSize(MembershipPolicy.KEPT);
    }

    @Test
    void whoJoinsAndLeavesOverAndOverCountsAsAMemberInWhatIsForgotten() {
        var membership = member;
        for (int i = 1; i < 3 * MembershipPolicy.KEPT; i++) {
            var now = NOW.plusSeconds(i);
            membership = changed(membership, i % 2 == 1 ? StatusWish.leave() : JOIN, OWN, now);
        }

        assertThat(membership.enrolments()).hasSizeLessThanOrEqualTo(MembershipPolicy.KEPT);
        assertThat(membership.statusAt(NOW)).isEqualTo(MEMBER);
        assertThat(membership.statusAt(NOW.plusSeconds(1))).isEqualTo(MEMBER);
        assertThat(membership.statusAt(NOW.plusSeconds(3L * MembershipPolicy.KEPT)))
                .isEqualTo(LEFT);
    }

    /// Another instance's clock may be ahead of this one's.
    @Test
    void aClockThatIsBehindAnnulsNothing() {
        var excluded = changed(member, EXCLUDE, ADMIN, LATER);

        assertThat(MembershipPolicy.decide(excluded, JOIN, OWN, NOW))
                .isEqualTo(new Refused(MembershipRefusal.RESTRICTED));
        assertThat(MembershipPolicy.decide(excluded, LET_IN, RULE, NOW))
                .isEqualTo(new Refused(MembershipRefusal.RESTRICTED));
        assertThat(changed(excluded, StatusWish.leave(), OWN, NOW)
                        .enrolments()
                        .getLast()
                        .since())
                .isEqualTo(LATER);
        assertThat(MembershipView.of(excluded, NOW).status()).isEqualTo("excluded");
    }

    private static Membership changed(Membership present, StatusWish wish, Authority authority, Instant clock) {
        if (MembershipPolicy.decide(present, wish, authority, clock) instanceof Changed(var membership)) {
            return membership;
        }
        throw new AssertionError(wish);
    }
}
