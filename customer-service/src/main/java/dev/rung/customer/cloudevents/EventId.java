package dev.rung.customer.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// The idempotency key of an event, end to end: the name-based UUID (version 3) of `source`, a line feed, `id`. Neither
/// may hold a control character, so two different pairs never read the same.
public final class EventId {

    private EventId() {}

    public static UUID of(String source, String id) {
        return UUID.nameUUIDFromBytes((source + "\n" + id).getBytes(UTF_8));
    }
}
