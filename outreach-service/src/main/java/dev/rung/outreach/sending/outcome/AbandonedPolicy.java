package dev.rung.outreach.sending.outcome;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import java.time.Instant;

/// Decides what becomes of a message that was claimed and whose outcome was never recorded.
public final class AbandonedPolicy {

    private AbandonedPolicy() {}

    /// The inbox is written in the transaction that records it: no record, no message, and it may be tried again.
    /// A mail may have left before the crash: it is never sent again.
    public static MessageState decide(Channel channel, Claimed abandoned, Instant now) {
        return switch (channel) {
            case INBOX -> abandoned.putOff(now);
            case EMAIL -> abandoned.lost(now);
        };
    }
}
