package dev.rung.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Instant JOINED = Instant.parse("2026-01-05T02:00:00Z");
    private static final Instant FROZEN = JOINED.plusSeconds(100);
    private static final Instant CLEARED = JOINED.plusSeconds(200);
    private static final Instant LEFT = JOINED.plusSeconds(300);

    private final Membership alice = new Membership(
            List.of(new Enrolment("member", JOINED, "2026-01", "app"), new Enrolment("left", LEFT, null, null)),
            List.of(new Restriction("frozen", FROZEN, CLEARED, "dispute", "hand")));

    @Test
    void eachMomentHasItsOwnStatus() {
        assertThat(alice.statusAt(JOINED.minusNanos(1))).isEqualTo(MemberStatus.GUEST);
        assertThat(alice.statusAt(JOINED)).isEqualTo(MemberStatus.MEMBER);
        assertThat(alice.statusAt(FROZEN)).isEqualTo(MemberStatus.FROZEN);
        assertThat(alice.statusAt(CLEARED)).isEqualTo(MemberStatus.MEMBER);
        assertThat(alice.statusAt(LEFT)).isEqualTo(MemberStatus.LEFT);
        assertThat(Membership.GUEST.statusAt(LEFT)).isEqualTo(MemberStatus.GUEST);
    }

    @Test
    void aRestrictionOutweighsJoiningAndLeaving() {
        var excluded = new Membership(
                alice.enrolments(), List.of(new Restriction("excluded", FROZEN, null, "reseller", "rule")));

        assertThat(excluded.statusAt(LEFT.plusSeconds(1))).isEqualTo(MemberStatus.EXCLUDED);
    }

    @Test
    void aRestrictionOfANewerBuildHoldsThePoints() {
        var newer = new Membership(List.of(), List.of(new Restriction("quarantined", FROZEN, null, "x", "rule")));

        assertThat(newer.statusAt(FROZEN)).isEqualTo(MemberStatus.FROZEN);
    }
}
