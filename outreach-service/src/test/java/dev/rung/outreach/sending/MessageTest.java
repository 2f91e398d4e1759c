package dev.rung.outreach.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.outcome.MessageState;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import dev.rung.outreach.sending.outcome.MessageState.Failed;
import dev.rung.outreach.sending.outcome.MessageState.Planned;
import dev.rung.outreach.sending.outcome.MessageState.Refused;
import dev.rung.outreach.sending.outcome.MessageState.Sent;
import dev.rung.outreach.sending.outcome.MessageState.Unknown;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final UUID EVENT = UUID.fromString("00000000-0000-0000-0000-00000000000e");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID CUSTOMER = UUID.fromString("00000000-0000-0000-0000-00000000000c");

    private final MessageEvent.Message named = new MessageEvent.Message(ID, CUSTOMER, "tier-reached", "email");

    @Test
    void theRowSaysWhichStateItIsIn() {
        var message = message();
        var states = new MessageState[] {
            new Planned(NOW),
            new Claimed("us", NOW),
            new Sent(NOW),
            new Failed("rejected-by-provider", NOW),
            new Unknown(NOW),
            new Refused("no-consent", NOW)
        };
        for (var state : states) {
            message.moveTo(state);
            assertThat(message.state()).isEqualTo(state);
        }
    }

    @Test
    void whoHeldItLastStaysOnTheRow() {
        var message = message();
        message.moveTo(new Claimed("us", NOW));
        message.moveTo(new Sent(NOW));

        assertThat(message.claimedBy).isEqualTo("us");
        assertThat(message.claimedAt).isEqualTo(NOW);
    }

    @Test
    void lateSuccessTakesTheDoubtAway() {
        var message = message();
        message.moveTo(new Unknown(NOW));
        message.moveTo(new Sent(NOW));

        assertThat(message.reason).isNull();
    }

    @Test
    void onlyAnEndIsTold() {
        assertThat(told(new Planned(NOW))).isEmpty();
        assertThat(told(new Claimed("us", NOW))).isEmpty();
        assertThat(told(new Sent(NOW))).contains(new MessageEvent.Sent(EVENT, NOW, named));
        assertThat(told(new Refused("no-consent", NOW)))
                .contains(new MessageEvent.Refused(EVENT, NOW, named, "no-consent"));
        assertThat(told(new Failed("rejected-by-provider", NOW)))
                .contains(new MessageEvent.Failed(EVENT, NOW, named, "rejected-by-provider"));
        assertThat(told(new Unknown(NOW))).contains(new MessageEvent.Failed(EVENT, NOW, named, "outcome-unknown"));
    }

    private static Optional<MessageEvent> told(MessageState state) {
        var message = message();
        message.moveTo(state);
        return Announcing.event(message, EVENT);
    }

    private static Message message() {
        var message = new Message();
        message.id = ID;
        message.customerId = CUSTOMER;
        message.occasion = "tier-reached";
        message.channel = Channel.EMAIL;
        return message;
    }
}
