package dev.rung.benefits.participation;

import static dev.rung.contracts.customer.MemberStatus.EXCLUDED;
import static dev.rung.contracts.customer.MemberStatus.FROZEN;
import static dev.rung.contracts.customer.MemberStatus.GUEST;
import static dev.rung.contracts.customer.MemberStatus.LEFT;
import static dev.rung.contracts.customer.MemberStatus.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.participation.WholeStatus.StandingOne;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.platform.participation.ParticipationPolicy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WholeStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void ofOneItIsTheirOwn() {
        assertThat(of()).isEqualTo(GUEST);
        assertThat(of(kept("member", null))).isEqualTo(MEMBER);
        assertThat(of(kept("left", "frozen"))).isEqualTo(LEFT);
    }

    @Test
    void aRestrictionOfAPartCountsBeforeTheKeptOneIsToldOfIt() {
        assertThat(of(kept("member", null), part("member", "frozen"))).isEqualTo(FROZEN);
        assertThat(of(kept("member", "frozen"), part("member", "excluded"))).isEqualTo(EXCLUDED);
        assertThat(of(kept("left", null), part("member", "frozen"))).isEqualTo(LEFT);
    }

    @Test
    void withoutARestrictionTheKeptOneDecides() {
        assertThat(of(kept("member", null), part("left", null))).isEqualTo(MEMBER);
        assertThat(of(kept("left", null), part("member", null))).isEqualTo(LEFT);
    }

    private static MemberStatus of(StandingOne... all) {
        return WholeStatus.of(Arrays.asList(all), new ParticipationPolicy(false), NOW);
    }

    private static StandingOne kept(String enrolment, @Nullable String restriction) {
        return new StandingOne(membership(enrolment, restriction), true);
    }

    private static StandingOne part(String enrolment, @Nullable String restriction) {
        return new StandingOne(membership(enrolment, restriction), false);
    }

    private static Membership membership(String enrolment, @Nullable String restriction) {
        var since = NOW.minusSeconds(60);
        return new Membership(
                List.of(new Enrolment(enrolment, since, null, null)),
                restriction == null ? List.of() : List.of(new Restriction(restriction, since, null, "fraud", "hand")));
    }
}
