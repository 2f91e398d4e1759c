package dev.rung.outreach.inbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.function.Function;

/// The wire format of the live inbox.
final class InboxEvents {

    private InboxEvents() {}

    /// Each message's place is the event's id, which a page sends back as `Last-Event-ID`.
    ///
    /// @param shown a message in the language of the reader
    static List<OutboundSseEvent> of(
            FollowingInbox.InboxUpdate update, Function<InboxMessage, MessageView> shown, Sse sse) {
        if (update.arrived().isEmpty()) {
            return List.of(event("unread", update.from(), new UnreadView(update.unread()), sse));
        }
        return update.arrived().stream()
                .map(message ->
                        event("message", message.seq, new ArrivedView(shown.apply(message), update.unread()), sse))
                .toList();
    }

    private static OutboundSseEvent event(String name, long place, Object data, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(place))
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }

    @RegisterForReflection
    record UnreadView(long unread) {}

    @RegisterForReflection
    record ArrivedView(MessageView message, long unread) {}
}
