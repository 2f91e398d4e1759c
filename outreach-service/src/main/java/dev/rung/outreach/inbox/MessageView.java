package dev.rung.outreach.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as its reader sees it.
///
/// @param campaign what it is about, such as `tier-reached`
record MessageView(
        UUID id,
        String title,
        String body,
        Instant sentAt,
        @Nullable Instant readAt,
        String campaign) {

    static MessageView of(InboxMessage message) {
        return new MessageView(
                message.id, message.title, message.body, message.sentAt, message.readAt, message.campaign);
    }
}
