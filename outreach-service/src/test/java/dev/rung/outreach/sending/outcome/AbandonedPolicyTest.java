package dev.rung.outreach.sending.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import dev.rung.outreach.sending.outcome.MessageState.Planned;
import dev.rung.outreach.sending.outcome.MessageState.Unknown;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AbandonedPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Claimed ABANDONED = new Claimed("crashed", NOW.minusSeconds(3600));

    @Test
    void aMailMayHaveLeftAndIsNotSentAgain() {
        assertThat(AbandonedPolicy.decide(Channel.EMAIL, ABANDONED, NOW)).isEqualTo(new Unknown(NOW));
    }

    @Test
    void anInboxMessageWasNotWrittenAndIsTriedAgain() {
        assertThat(AbandonedPolicy.decide(Channel.INBOX, ABANDONED, NOW)).isEqualTo(new Planned(NOW));
    }
}
