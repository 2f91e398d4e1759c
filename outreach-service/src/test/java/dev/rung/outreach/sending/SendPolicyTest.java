package dev.rung.outreach.sending;

import static dev.rung.outreach.occasion.Channel.EMAIL;
import static dev.rung.outreach.occasion.Channel.INBOX;
import static dev.rung.outreach.occasion.Occasion.Purpose.MARKETING;
import static dev.rung.outreach.occasion.Occasion.Purpose.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.Decision.Refuse;
import dev.rung.outreach.sending.Decision.Send;
import dev.rung.outreach.sending.Decision.Wait;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendPolicyTest {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration GRACE = Terms.USUAL.unknownCustomerGrace();
    private static final Duration FRESH = Terms.USUAL.freshFor();
    private static final Duration MOMENT = Duration.ofNanos(1);

    private final SendPolicy policy = new SendPolicy(Terms.USUAL);

    @Test
    void marketingByMailNeedsConsent() {
        assertThat(policy.decide(new Candidate(EMAIL, MARKETING, true, true, NOW)))
                .isEqualTo(new Send());
        assertThat(policy.decide(new Candidate(EMAIL, MARKETING, true, false, NOW)))
                .isEqualTo(new Refuse(Refusal.NO_CONSENT));
    }

    @Test
    void aServiceNoticeByMailNeedsNone() {
        assertThat(policy.decide(new Candidate(EMAIL, SERVICE, true, false, NOW)))
                .isEqualTo(new Send());
    }

    @Test
    void theInboxNeedsNone() {
        assertThat(policy.decide(new Candidate(INBOX, MARKETING, true, false, NOW)))
                .isEqualTo(new Send());
        assertThat(policy.decide(new Candidate(INBOX, SERVICE, true, false, NOW)))
                .isEqualTo(new Send());
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void whoIsNotKnownYetIsWaitedFor(Channel channel) {
        assertThat(policy.decide(new Candidate(channel, MARKETING, false, false, NOW)))
                .isEqualTo(new Wait());
        assertThat(policy.decide(new Candidate(channel, SERVICE, false, false, GRACE.minus(MOMENT))))
                .isEqualTo(new Wait());
    }

    @Test
    void whoStaysUnknownGetsNoMailButFindsTheMessageInTheInbox() {
        assertThat(policy.decide(new Candidate(EMAIL, MARKETING, false, false, GRACE)))
                .isEqualTo(new Refuse(Refusal.CUSTOMER_UNKNOWN));
        assertThat(policy.decide(new Candidate(EMAIL, SERVICE, false, false, GRACE)))
                .isEqualTo(new Refuse(Refusal.CUSTOMER_UNKNOWN));
        assertThat(policy.decide(new Candidate(INBOX, MARKETING, false, false, GRACE)))
                .isEqualTo(new Send());
    }

    @Test
    void oldNewsIsNoMarketing() {
        assertThat(policy.decide(new Candidate(EMAIL, MARKETING, true, true, FRESH)))
                .isEqualTo(new Send());
        assertThat(policy.decide(new Candidate(EMAIL, MARKETING, true, true, FRESH.plus(MOMENT))))
                .isEqualTo(new Refuse(Refusal.TOO_LATE));
    }

    @Test
    void anAnswerIsNeverTooLate() {
        assertThat(policy.decide(new Candidate(EMAIL, SERVICE, true, false, Duration.ofDays(300))))
                .isEqualTo(new Send());
        assertThat(policy.decide(new Candidate(INBOX, SERVICE, true, false, Duration.ofDays(300))))
                .isEqualTo(new Send());
    }
}
