package dev.rung.benefits.participation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.platform.participation.ParticipationPolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarningSpansTest {

    private static final ParticipationPolicy GUESTS_TAKE_PART = new ParticipationPolicy(true);
    private static final ParticipationPolicy MEMBERS_ONLY = new ParticipationPolicy(false);

    @Test
    void theFirstMomentIsThatOfTheTimeOrOfBeingLetIn() {
        var excluded = of(GUESTS_TAKE_PART, restricted("excluded", 10, 20));

        assertThat(excluded.firstWithin(at(5), null, at(30))).contains(at(5));
        assertThat(excluded.firstWithin(at(10), null, at(30))).contains(at(20));
        assertThat(excluded.firstWithin(at(10), at(20), at(30))).isEmpty();
        assertThat(excluded.firstWithin(at(10), null, at(19))).isEmpty();
    }

    @Test
    void whoIsFrozenEarnsAllAlong() {
        var frozen = of(GUESTS_TAKE_PART, restricted("frozen", 10, null));

        assertThat(frozen.firstWithin(at(10), null, at(30))).contains(at(10));
        assertThat(frozen.returnsAfter(at(10))).isEmpty();
    }

    @Test
    void aGuestEarnsFromWhenTheyJoinWhereGuestsTakeNoPart() {
        var joined = new Membership(List.of(new Enrolment("member", at(7), "1", "app")), List.of());

        assertThat(of(MEMBERS_ONLY, joined).firstWithin(at(1), null, at(30))).contains(at(7));
        assertThat(of(MEMBERS_ONLY, Membership.GUEST).firstWithin(at(1), null, at(30)))
                .isEmpty();
    }

    @Test
    void aRestrictionThatEndsByItsDateTellsWhenTheyEarnAgain() {
        assertThat(of(GUESTS_TAKE_PART, restricted("excluded", 10, 20)).returnsAfter(at(15)))
                .contains(at(20));
        assertThat(of(GUESTS_TAKE_PART, restricted("excluded", 10, 20)).returnsAfter(at(20)))
                .isEmpty();
        assertThat(of(GUESTS_TAKE_PART, restricted("excluded", 10, null)).returnsAfter(at(15)))
                .isEmpty();
        assertThat(of(MEMBERS_ONLY, restricted("excluded", 10, 20)).returnsAfter(at(15)))
                .isEmpty();
    }

    private static EarningSpans of(ParticipationPolicy policy, Membership membership) {
        return EarningSpans.of(policy, membership);
    }

    private static Membership restricted(String status, int since, @Nullable Integer until) {
        return new Membership(
                List.of(),
                List.of(new Restriction(status, at(since), until == null ? null : at(until), "reseller", "rule")));
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
