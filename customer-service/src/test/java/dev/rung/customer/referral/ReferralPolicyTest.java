package dev.rung.customer.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.customer.referral.ReferralPolicy.Inviter;
import dev.rung.customer.referral.ReferralPolicy.Newcomer;
import dev.rung.customer.referral.ReferralPolicy.NewcomerContact;
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
    private static final Inviter INVITER = inviter(OLD, MemberStatus.MEMBER);
    private static final NewcomerContact OWN = new NewcomerContact(true, false, false, false);

    @Test
    void aNewcomerIsAccepted() {
        assertThat(decide(newcomer(Optional.empty(), false, OWN))).isEqualTo(new Accepted());
    }

    @Test
    void theSameCodeTwiceIsAcceptedOnceAlsoAfterAnOrder() {
        assertThat(decide(newcomer(Optional.of(OLD), true, new NewcomerContact(true, true, true, true))))
                .isEqualTo(new AsBefore());
    }

    @Test
    void anotherMembersCodeComesTooLate() {
        assertThat(decide(newcomer(Optional.of(UUID.randomUUID()), false, OWN)))
                .isEqualTo(new Refused(ReferralRefusal.ALREADY_REFERRED));
    }

    @Test
    void nobodyInvitesThemselves() {
        assertThat(ReferralPolicy.decide(newcomer(Optional.empty(), false, OWN), inviter(NEW, MemberStatus.MEMBER)))
                .isEqualTo(new Refused(ReferralRefusal.OWN_CODE));
    }

    @Test
    void whoHasOrderedIsNoNewcomer() {
        assertThat(decide(newcomer(Optional.empty(), true, OWN)))
                .isEqualTo(new Refused(ReferralRefusal.KNOWN_CUSTOMER));
    }

    @Test
    void whoHasAContactPointOfTheInvitersOfABuyersOrOfAnotherWhoWasReferredIsNone() {
        assertThat(decide(newcomer(Optional.empty(), false, new NewcomerContact(true, true, false, false))))
                .isEqualTo(new Refused(ReferralRefusal.SHARED_CONTACT));
        assertThat(decide(newcomer(Optional.empty(), false, new NewcomerContact(true, false, true, false))))
                .isEqualTo(new Refused(ReferralRefusal.KNOWN_CUSTOMER));
        assertThat(decide(newcomer(Optional.empty(), false, new NewcomerContact(true, false, false, true))))
                .isEqualTo(new Refused(ReferralRefusal.SHARED_CONTACT));
    }

    @Test
    void whoHasNoVerifiedContactPointMayBeAnybody() {
        assertThat(decide(newcomer(Optional.empty(), false, new NewcomerContact(false, false, false, false))))
                .isEqualTo(new Refused(ReferralRefusal.NO_VERIFIED_CONTACT));
    }

    @Test
    void whoCameByTheNewcomersCodeDoesNotInviteThem() {
        var invited = new Inviter(OLD, MemberStatus.MEMBER, Optional.of(NEW), false);
        var other = new Inviter(OLD, MemberStatus.MEMBER, Optional.of(UUID.randomUUID()), false);

        assertThat(ReferralPolicy.decide(newcomer(Optional.empty(), false, OWN), invited))
                .isEqualTo(new Refused(ReferralRefusal.REFERRED_BACK));
        assertThat(ReferralPolicy.decide(newcomer(Optional.empty(), false, OWN), other))
                .isEqualTo(new Accepted());
    }

    @Test
    void nobodyInvitesMoreThanTheMost() {
        var full = new Inviter(OLD, MemberStatus.MEMBER, Optional.empty(), true);

        assertThat(ReferralPolicy.decide(newcomer(Optional.empty(), false, OWN), full))
                .isEqualTo(new Refused(ReferralRefusal.INVITER_HAS_INVITED_ENOUGH));
    }

    @ParameterizedTest
    @EnumSource(ReferralRefusal.class)
    void membersAreToldNoReasonThatIsAboutOthers(ReferralRefusal reason) {
        assertThat(reason.toMember())
                .isIn(
                        ReferralRefusal.OWN_CODE,
                        ReferralRefusal.ALREADY_REFERRED,
                        ReferralRefusal.NO_VERIFIED_CONTACT,
                        ReferralRefusal.NOT_ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"GUEST", "MEMBER"})
    void whoTakesNoPartNeitherInvitesNorIsInvited(MemberStatus status) {
        var newcomer = newcomer(Optional.empty(), false, OWN);

        assertThat(ReferralPolicy.decide(newcomer, inviter(OLD, status)))
                .isEqualTo(new Refused(ReferralRefusal.INVITER_NOT_TAKING_PART));
        assertThat(decide(new Newcomer(NEW, status, Optional.empty(), false, OWN)))
                .isEqualTo(new Refused(ReferralRefusal.NOT_TAKING_PART));
    }

    private static ReferralDecision decide(Newcomer newcomer) {
        return ReferralPolicy.decide(newcomer, INVITER);
    }

    private static Inviter inviter(UUID customerId, MemberStatus status) {
        return new Inviter(customerId, status, Optional.empty(), false);
    }

    private static Newcomer newcomer(Optional<UUID> referrer, boolean ordered, NewcomerContact contact) {
        return new Newcomer(NEW, MemberStatus.GUEST, referrer, ordered, contact);
    }
}
