package dev.rung.outreach.inbox;

import dev.rung.outreach.occasion.MessageTexts.Letter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as its reader sees it, in their language.
///
/// @param occasion what it is about, such as `tier-reached`
record MessageView(
        UUID id,
        String title,
        String body,
        Instant sentAt,
        @Nullable Instant readAt,
        String occasion) {

    static MessageView of(InboxMessage message, Letter words) {
        return new MessageView(
                message.id, words.title(), words.text(), message.sentAt, message.readAt, message.occasion);
    }
}
