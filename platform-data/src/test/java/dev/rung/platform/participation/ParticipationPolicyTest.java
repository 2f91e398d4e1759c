package dev.rung.platform.participation;

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
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "MEMBER, true, true, true",
        "FROZEN, true, false, true",
        "EXCLUDED, false, false, false",
        "LEFT, false, false, false",
    })
    void aStatusSaysWhoHoldsATierAndHearsOfIt(
            MemberStatus status, boolean holdsTier, boolean getsOffers, boolean getsNotices) {
        for (var policy : List.of(openToGuests, membersOnly)) {
            assertThat(policy.holdsTier(status)).isEqualTo(holdsTier);
            assertThat(policy.counts(status)).isEqualTo(holdsTier);
            assertThat(policy.getsOffers(status)).isEqualTo(getsOffers);
            assertThat(policy.getsNotices(status)).isEqualTo(getsNotices);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofGuestsTheStoreSaysSo(boolean takePart) {
        var policy = new ParticipationPolicy(takePart);

        assertThat(List.of(
                        policy.earns(MemberStatus.GUEST),
                        policy.spends(MemberStatus.GUEST),
                        policy.holdsTier(MemberStatus.GUEST),
                        policy.getsOffers(MemberStatus.GUEST),
                        policy.getsNotices(MemberStatus.GUEST),
                        policy.counts(MemberStatus.GUEST)))
                .containsOnly(takePart);
    }

    @Test
    void statementsAboutManyAskByCodes() {
        assertThat(ParticipationPolicy.codes(openToGuests::counts)).containsExactly("guest", "member", "frozen");
        assertThat(ParticipationPolicy.codes(membersOnly::counts)).containsExactly("member", "frozen");
    }

    /// Somebody who left, or a guest where guests take no part, does not come in by being frozen.
    @Test
    void aFreezeTakesAwayAndGivesNothing() {
        var left = new Enrolment("left", NOW, null, null);
        var freeze = List.of(new Restriction("frozen", NOW, null, "dispute", "hand"));
        var exclusion = List.of(new Restriction("excluded", NOW, null, "reseller", "rule"));
        var member = List.of(new Enrolment("member", NOW, "2026-01", "app"));

        assertThat(openToGuests.decisive(new Membership(List.of(left), freeze), NOW))
                .isEqualTo(MemberStatus.LEFT);
        assertThat(membersOnly.decisive(new Membership(List.of(), freeze), NOW)).isEqualTo(MemberStatus.GUEST);
        assertThat(openToGuests.decisive(new Membership(List.of(), freeze), NOW))
                .isEqualTo(MemberStatus.FROZEN);
        assertThat(membersOnly.decisive(new Membership(member, freeze), NOW)).isEqualTo(MemberStatus.FROZEN);
        assertThat(membersOnly.decisive(new Membership(member, exclusion), NOW)).isEqualTo(MemberStatus.EXCLUDED);
        assertThat(openToGuests.decisive(new Membership(List.of(left), exclusion), NOW))
                .isEqualTo(MemberStatus.EXCLUDED);
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
