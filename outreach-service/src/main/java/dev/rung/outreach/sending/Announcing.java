package dev.rung.outreach.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.outreach.sending.outcome.DeliveryFailure;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import dev.rung.outreach.sending.outcome.MessageState.Failed;
import dev.rung.outreach.sending.outcome.MessageState.Planned;
import dev.rung.outreach.sending.outcome.MessageState.Refused;
import dev.rung.outreach.sending.outcome.MessageState.Sent;
import dev.rung.outreach.sending.outcome.MessageState.Unknown;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// Publishes what became of a message, in the transaction that records it, and counts it:
/// `rung_messages_total{channel, outcome}`, where the outcome is `sent`, `refused`, `failed` or `unknown`.
@ApplicationScoped
class Announcing {

    private final Outbox outbox;
    private final Tracing tracing;
    private final MeterRegistry metrics;

    Announcing(Outbox outbox, Tracing tracing, MeterRegistry metrics) {
        this.outbox = outbox;
        this.tracing = tracing;
        this.metrics = metrics;
    }

    Uni<Void> announce(Message message) {
        return event(message, eventId(message))
                .map(event -> outbox.add(Topic.MESSAGE_EVENTS, message.customerId.toString(), event)
                        .invoke(() -> count(message)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /// As [#announce], each in the message's own trace: for work that no message caused. The locks are taken first,
    /// lest two such transactions wait for each other.
    Uni<Void> announceAll(Collection<Message> messages) {
        return outbox.lock(
                        Topic.MESSAGE_EVENTS,
                        messages.stream()
                                .map(message -> message.customerId.toString())
                                .toList())
                .chain(() -> Multi.createFrom()
                        .iterable(messages)
                        .onItem()
                        .transformToUniAndConcatenate(this::announceInItsTrace)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> announceInItsTrace(Message message) {
        var name = message.stage.code() + ' ' + message.channel.code();
        return tracing.continueIn(message.trace, name, () -> announce(message));
    }

    /// A message ends in one way once, so the id is made from both: told again after a restore, it is recognised.
    private static UUID eventId(Message message) {
        return UUID.nameUUIDFromBytes((message.id + "/" + message.stage.code()).getBytes(UTF_8));
    }

    /// In the rare case that the transaction fails after this, the message is counted again when it ends again.
    private void count(Message message) {
        Span.current().setAttribute("rung.message.outcome", message.stage.code());
        metrics.counter("rung.messages", "channel", message.channel.code(), "outcome", message.stage.code())
                .increment();
    }

    static Optional<MessageEvent> event(Message row, UUID eventId) {
        var message = new MessageEvent.Message(row.id, row.customerId, row.occasion, row.channel.code());
        return switch (row.state()) {
            case Planned _, Claimed _ -> Optional.empty();
            case Sent(var at) -> Optional.of(new MessageEvent.Sent(eventId, at, message));
            case Refused(var reason, var at) -> Optional.of(new MessageEvent.Refused(eventId, at, message, reason));
            case Failed(var reason, var at) -> Optional.of(new MessageEvent.Failed(eventId, at, message, reason));
            case Unknown(var since) ->
                Optional.of(new MessageEvent.Failed(eventId, since, message, DeliveryFailure.OUTCOME_UNKNOWN.code()));
        };
    }
}
