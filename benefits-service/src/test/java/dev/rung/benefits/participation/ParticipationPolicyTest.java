package dev.rung.benefits.participation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipationPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    private final ParticipationPolicy openToGuests = new ParticipationPolicy(true);
    private final ParticipationPolicy membersOnly = new ParticipationPolicy(false);

    @ParameterizedTest
    @CsvSource({
        "MEMBER, true, true",
        "FROZEN, true, false",
        "EXCLUDED, false, false",
        "LEFT, false, false",
    })
    void aStatusSaysWhoEarnsAndWhoSpends(MemberStatus status, boolean earns, boolean spends) {
        for (var policy : List.of(openToGuests, membersOnly)) {
            assertThat(policy.earns(status)).isEqualTo(earns);
            assertThat(policy.spends(status)).isEqualTo(spends);
        }
    }

    @Test
    void ofGuestsTheStoreSaysSo() {
        assertThat(openToGuests.earns(MemberStatus.GUEST)).isTrue();
        assertThat(openToGuests.spends(MemberStatus.GUEST)).isTrue();
        assertThat(membersOnly.earns(MemberStatus.GUEST)).isFalse();
        assertThat(membersOnly.spends(MemberStatus.GUEST)).isFalse();
    }

    @Test
    void joiningCostsNothingWhereGuestsTakePart() {
        var joined = new Membership(List.of(new Enrolment("member", NOW, "2026-01", "app")), List.of());
        var excluded =
                new Membership(joined.enrolments(), List.of(new Restriction("excluded", NOW, NOW, "reseller", "rule")));

        assertThat(openToGuests.mayCost(joined)).isFalse();
        assertThat(membersOnly.mayCost(joined)).isTrue();
        assertThat(openToGuests.mayCost(excluded)).isTrue();
    }
}
