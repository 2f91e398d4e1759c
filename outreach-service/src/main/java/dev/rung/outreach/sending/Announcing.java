package dev.rung.outreach.sending;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.outreach.sending.State.Claimed;
import dev.rung.outreach.sending.State.Failed;
import dev.rung.outreach.sending.State.Planned;
import dev.rung.outreach.sending.State.Refused;
import dev.rung.outreach.sending.State.Sent;
import dev.rung.outreach.sending.State.Unknown;
import dev.rung.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Tells the other services what became of a message, in the transaction that records it.
@ApplicationScoped
class Announcing {

    private final Outbox outbox;

    Announcing(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> announce(Message message) {
        return event(message, UUID.randomUUID())
                .map(event -> outbox.add(Topic.MESSAGE_EVENTS, message.customerId.toString(), event))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    static Optional<MessageEvent> event(Message row, UUID eventId) {
        var message = new MessageEvent.Message(row.id, row.customerId, row.campaign, row.channel.code());
        return switch (row.state()) {
            case Planned _, Claimed _ -> Optional.empty();
            case Sent(var at) -> Optional.of(new MessageEvent.Sent(eventId, at, message));
            case Refused(var reason, var at) -> Optional.of(new MessageEvent.Refused(eventId, at, message, reason));
            case Failed(var reason, var at) -> Optional.of(new MessageEvent.Failed(eventId, at, message, reason));
            case Unknown(var since) ->
                Optional.of(new MessageEvent.Failed(eventId, since, message, Failure.OUTCOME_UNKNOWN.code()));
        };
    }
}
