package dev.rung.outreach.sending.contact;

import static dev.rung.contracts.customer.MemberStatus.GUEST;
import static dev.rung.contracts.customer.MemberStatus.MEMBER;
import static dev.rung.outreach.occasion.Channel.EMAIL;
import static dev.rung.outreach.occasion.Channel.INBOX;
import static dev.rung.outreach.occasion.Occasion.Purpose.ANSWER;
import static dev.rung.outreach.occasion.Occasion.Purpose.MARKETING;
import static dev.rung.outreach.occasion.Occasion.Purpose.NOTICE;
import static dev.rung.outreach.sending.contact.SendRequest.Consent.GIVEN;
import static dev.rung.outreach.sending.contact.SendRequest.Consent.NOT_ASKED;
import static dev.rung.outreach.sending.contact.SendRequest.Consent.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.Purpose;
import dev.rung.outreach.sending.contact.SendDecision.Refuse;
import dev.rung.outreach.sending.contact.SendDecision.Send;
import dev.rung.outreach.sending.contact.SendDecision.Wait;
import dev.rung.outreach.sending.contact.SendRequest.Consent;
import dev.rung.platform.participation.ParticipationPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SendPolicyTest {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration GRACE = Terms.USUAL.unknownCustomerGrace();
    private static final Duration NEWS = Terms.USUAL.newsFor();
    private static final Duration MOMENT = Duration.ofNanos(1);

    private final SendPolicy policy = new SendPolicy(Terms.USUAL, new ParticipationPolicy(true));

    @Test
    void marketingByMailNeedsAYes() {
        assertThat(decide(EMAIL, MARKETING, GIVEN)).isEqualTo(new Send());
        assertThat(decide(EMAIL, MARKETING, WITHHELD)).isEqualTo(new Refuse(SendRefusal.NO_CONSENT));
        assertThat(decide(EMAIL, MARKETING, NOT_ASKED)).isEqualTo(new Refuse(SendRefusal.NO_CONSENT));
    }

    @Test
    void marketingInTheInboxStopsAtANo() {
        assertThat(decide(INBOX, MARKETING, GIVEN)).isEqualTo(new Send());
        assertThat(decide(INBOX, MARKETING, NOT_ASKED)).isEqualTo(new Send());
        assertThat(decide(INBOX, MARKETING, WITHHELD)).isEqualTo(new Refuse(SendRefusal.NO_CONSENT));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, NOTICE", "EMAIL, ANSWER", "INBOX, NOTICE", "INBOX, ANSWER"})
    void whatACustomerIsOwedNeedsNoConsent(Channel channel, Purpose purpose) {
        assertThat(decide(channel, purpose, WITHHELD)).isEqualTo(new Send());
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void whoIsNotKnownYetIsWaitedFor(Channel channel) {
        assertThat(stranger(channel, MARKETING, NOW)).isEqualTo(new Wait());
        assertThat(stranger(channel, NOTICE, GRACE.minus(MOMENT))).isEqualTo(new Wait());
    }

    @Test
    void whoStaysUnknownGetsNoMailButFindsWhatTheyAreOwedInTheInbox() {
        assertThat(stranger(EMAIL, NOTICE, GRACE)).isEqualTo(new Refuse(SendRefusal.CUSTOMER_UNKNOWN));
        assertThat(stranger(EMAIL, ANSWER, GRACE)).isEqualTo(new Refuse(SendRefusal.CUSTOMER_UNKNOWN));
        assertThat(stranger(INBOX, NOTICE, GRACE)).isEqualTo(new Send());
        assertThat(stranger(INBOX, ANSWER, GRACE)).isEqualTo(new Send());
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void whoIsPartOfAnotherCustomerGetsAnswersOnly(Channel channel) {
        for (var purpose : new Purpose[] {MARKETING, NOTICE}) {
            assertThat(policy.decide(new SendRequest(channel, purpose, true, GIVEN, MEMBER, NOW, NOW, true)))
                    .isEqualTo(new Refuse(SendRefusal.MERGED));
        }
        assertThat(policy.decide(new SendRequest(channel, ANSWER, true, GIVEN, MEMBER, NOW, NOW, true)))
                .isEqualTo(new Send());
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void nobodyIsAdvertisedToWhileItIsNotKnownWhatTheyAgreedTo(Channel channel) {
        assertThat(stranger(channel, MARKETING, GRACE)).isEqualTo(new Refuse(SendRefusal.CUSTOMER_UNKNOWN));
        assertThat(stranger(channel, MARKETING, NEWS)).isEqualTo(new Refuse(SendRefusal.CUSTOMER_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, MARKETING",
        "EMAIL, NOTICE",
        "EMAIL, ANSWER",
        "INBOX, MARKETING",
        "INBOX, NOTICE",
        "INBOX, ANSWER"
    })
    void historyIsSilentByWhenItHappened(Channel channel, Purpose purpose) {
        assertThat(policy.decide(new SendRequest(channel, purpose, true, GIVEN, MEMBER, NOW, NEWS)))
                .isEqualTo(new Send());
        assertThat(policy.decide(new SendRequest(channel, purpose, true, GIVEN, MEMBER, NOW, NEWS.plus(MOMENT))))
                .isEqualTo(new Refuse(SendRefusal.HISTORY));
        assertThat(policy.decide(new SendRequest(channel, purpose, false, NOT_ASKED, MEMBER, NOW, NEWS.plus(MOMENT))))
                .isEqualTo(new Refuse(SendRefusal.HISTORY));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, MARKETING", "EMAIL, NOTICE", "INBOX, MARKETING", "INBOX, NOTICE"})
    void newsThatCouldNotLeaveGrowsOld(Channel channel, Purpose purpose) {
        var heardOfAfter = Duration.ofDays(1);
        var waited = NEWS.minus(heardOfAfter);

        assertThat(policy.decide(new SendRequest(channel, purpose, true, GIVEN, MEMBER, waited, heardOfAfter)))
                .isEqualTo(new Send());
        assertThat(policy.decide(
                        new SendRequest(channel, purpose, true, GIVEN, MEMBER, waited.plus(MOMENT), heardOfAfter)))
                .isEqualTo(new Refuse(SendRefusal.TOO_LATE));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void anAnswerThatWasHeardOfInTimeIsOwedForLongerButNotForEver(Channel channel) {
        var waited = Terms.USUAL.answersFor().minus(NEWS);

        assertThat(policy.decide(new SendRequest(channel, ANSWER, true, NOT_ASKED, MEMBER, waited, NEWS)))
                .isEqualTo(new Send());
        assertThat(policy.decide(new SendRequest(channel, ANSWER, true, NOT_ASKED, MEMBER, waited.plus(MOMENT), NEWS)))
                .isEqualTo(new Refuse(SendRefusal.TOO_LATE));
    }

    @ParameterizedTest
    @CsvSource({
        "FROZEN, MARKETING, MEMBER_FROZEN",
        "EXCLUDED, MARKETING, MEMBER_EXCLUDED",
        "EXCLUDED, NOTICE, MEMBER_EXCLUDED",
        "LEFT, MARKETING, MEMBER_LEFT",
        "LEFT, NOTICE, MEMBER_LEFT"
    })
    void aMemberStatusKeepsMessagesAwayWhateverWasConsentedTo(
            MemberStatus status, Purpose purpose, SendRefusal reason) {
        for (var channel : Channel.values()) {
            assertThat(policy.decide(new SendRequest(channel, purpose, true, GIVEN, status, GRACE, NOW)))
                    .isEqualTo(new Refuse(reason));
        }
    }

    /// The news of joining, joining again or letting in may be on its way.
    @ParameterizedTest
    @CsvSource({"GUEST, NOTICE", "EXCLUDED, NOTICE", "LEFT, NOTICE", "LEFT, MARKETING"})
    void aStatusMayBeBehindAndIsWaitedFor(MemberStatus status, Purpose purpose) {
        var membersOnly = new SendPolicy(Terms.USUAL, new ParticipationPolicy(false));

        assertThat(membersOnly.decide(new SendRequest(EMAIL, purpose, true, GIVEN, status, GRACE.minus(MOMENT), NOW)))
                .isEqualTo(new Wait());
        assertThat(membersOnly.decide(new SendRequest(EMAIL, purpose, true, GIVEN, MEMBER, NOW, NOW)))
                .isEqualTo(new Send());
    }

    @Test
    void aFreezeIsNotWaitedFor() {
        assertThat(policy.decide(new SendRequest(EMAIL, MARKETING, true, GIVEN, MemberStatus.FROZEN, NOW, NOW)))
                .isEqualTo(new Refuse(SendRefusal.MEMBER_FROZEN));
    }

    @ParameterizedTest
    @CsvSource({"FROZEN, NOTICE", "FROZEN, ANSWER", "EXCLUDED, ANSWER", "LEFT, ANSWER", "GUEST, MARKETING"})
    void whatTheStatusLetsThroughIsSent(MemberStatus status, Purpose purpose) {
        assertThat(policy.decide(new SendRequest(INBOX, purpose, true, NOT_ASKED, status, NOW, NOW)))
                .isEqualTo(new Send());
    }

    @Test
    void whereGuestsTakeNoPartTheyAreOnlyAnswered() {
        var membersOnly = new SendPolicy(Terms.USUAL, new ParticipationPolicy(false));

        assertThat(membersOnly.decide(new SendRequest(EMAIL, NOTICE, true, GIVEN, GUEST, GRACE, NOW)))
                .isEqualTo(new Refuse(SendRefusal.NOT_A_MEMBER));
        assertThat(membersOnly.decide(new SendRequest(EMAIL, ANSWER, true, GIVEN, GUEST, NOW, NOW)))
                .isEqualTo(new Send());
    }

    /// Old news is no news to anybody, and says nothing about the customer.
    @Test
    void ageIsAskedFirst() {
        assertThat(policy.decide(
                        new SendRequest(EMAIL, MARKETING, true, GIVEN, MemberStatus.LEFT, NOW, NEWS.plus(MOMENT))))
                .isEqualTo(new Refuse(SendRefusal.HISTORY));
    }

    private SendDecision decide(Channel channel, Purpose purpose, Consent consent) {
        return policy.decide(new SendRequest(channel, purpose, true, consent, MEMBER, NOW, NOW));
    }

    private SendDecision stranger(Channel channel, Purpose purpose, Duration waited) {
        return policy.decide(new SendRequest(channel, purpose, false, NOT_ASKED, MEMBER, waited, NOW));
    }
}
