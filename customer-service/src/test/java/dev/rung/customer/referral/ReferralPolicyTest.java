package dev.rung.customer.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.customer.referral.ReferralPolicy.Inviter;
import dev.rung.customer.referral.ReferralPolicy.Newcomer;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision.Accepted;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision.AsBefore;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision.Refused;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ReferralPolicyTest {

    private static final UUID NEW = UUID.randomUUID();
    private static final UUID OLD = UUID.randomUUID();
    private static final Inviter INVITER = new Inviter(OLD, MemberStatus.MEMBER);

    @Test
    void aNewcomerIsAccepted() {
        assertThat(decide(newcomer(Optional.empty(), false, false, false))).isEqualTo(new Accepted());
    }

    @Test
    void theSameCodeTwiceIsAcceptedOnceAlsoAfterAnOrder() {
        assertThat(decide(newcomer(Optional.of(OLD), true, true, true))).isEqualTo(new AsBefore());
    }

    @Test
    void anotherMembersCodeComesTooLate() {
        assertThat(decide(newcomer(Optional.of(UUID.randomUUID()), false, false, false)))
                .isEqualTo(new Refused(ReferralRefusal.ALREADY_REFERRED));
    }

    @Test
    void nobodyInvitesThemselves() {
        assertThat(ReferralPolicy.decide(
                        newcomer(Optional.empty(), false, false, false), new Inviter(NEW, MemberStatus.MEMBER)))
                .isEqualTo(new Refused(ReferralRefusal.OWN_CODE));
    }

    @Test
    void whoHasOrderedIsNoNewcomer() {
        assertThat(decide(newcomer(Optional.empty(), true, false, false)))
                .isEqualTo(new Refused(ReferralRefusal.KNOWN_CUSTOMER));
    }

    @Test
    void whoHasAContactPointOfTheInvitersOrOfABuyersIsNone() {
        assertThat(decide(newcomer(Optional.empty(), false, true, false)))
                .isEqualTo(new Refused(ReferralRefusal.SHARED_CONTACT));
        assertThat(decide(newcomer(Optional.empty(), false, false, true)))
                .isEqualTo(new Refused(ReferralRefusal.KNOWN_CUSTOMER));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"GUEST", "MEMBER"})
    void whoTakesNoPartNeitherInvitesNorIsInvited(MemberStatus status) {
        var newcomer = newcomer(Optional.empty(), false, false, false);

        assertThat(ReferralPolicy.decide(newcomer, new Inviter(OLD, status)))
                .isEqualTo(new Refused(ReferralRefusal.INVITER_NOT_TAKING_PART));
        assertThat(decide(new Newcomer(NEW, status, Optional.empty(), false, false, false)))
                .isEqualTo(new Refused(ReferralRefusal.NOT_TAKING_PART));
    }

    private static ReferralDecision decide(Newcomer newcomer) {
        return ReferralPolicy.decide(newcomer, INVITER);
    }

    private static Newcomer newcomer(
            Optional<UUID> referrer, boolean ordered, boolean sharesWithInviter, boolean sharesWithBuyer) {
        return new Newcomer(NEW, MemberStatus.GUEST, referrer, ordered, sharesWithInviter, sharesWithBuyer);
    }
}
