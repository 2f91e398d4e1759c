package dev.rung.outreach.recovery;

import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.outreach.MessageEvent.Failed;
import dev.rung.contracts.outreach.MessageEvent.Message;
import dev.rung.contracts.outreach.MessageEvent.Refused;
import dev.rung.contracts.outreach.MessageEvent.Sent;
import dev.rung.contracts.outreach.MessageEvent.Unrecognised;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.outcome.DeliveryFailure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a message ended, as it was told.
///
/// @param stage as the send ledger has it
@RegisterForReflection
record MessageOutcome(
        UUID messageId, String stage, @Nullable String reason, Instant endedAt) {

    /// The last of each message. Those to an inbox are left out: the inbox was restored with the ledger, so they
    /// are written into it once more.
    static Collection<MessageOutcome> of(List<MessageEvent> told) {
        var last = new LinkedHashMap<UUID, MessageOutcome>();
        told.stream()
                .map(MessageOutcome::of)
                .flatMap(Optional::stream)
                .forEach(outcome -> last.put(outcome.messageId(), outcome));
        return last.values();
    }

    private static Optional<MessageOutcome> of(MessageEvent event) {
        return switch (event) {
            case Sent sent -> of(sent.message(), "SENT", null, sent.occurredAt());
            case Refused refused -> of(refused.message(), "REFUSED", refused.reason(), refused.occurredAt());
            case Failed failed ->
                of(
                        failed.message(),
                        failed.reason().equals(DeliveryFailure.OUTCOME_UNKNOWN.code()) ? "UNKNOWN" : "FAILED",
                        failed.reason(),
                        failed.occurredAt());
            case Unrecognised _ -> Optional.empty();
        };
    }

    private static Optional<MessageOutcome> of(Message message, String stage, @Nullable String reason, Instant at) {
        return message.channel().equals(Channel.INBOX.code())
                ? Optional.empty()
                : Optional.of(new MessageOutcome(message.messageId(), stage, reason, at));
    }
}
