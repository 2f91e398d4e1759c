package dev.rung.platform.outbox;

import java.util.Map;

/// An event that waits for being sent.
///
/// @param id grows in the order in which events were added
/// @param headers the trace it belongs to
record OutboxEntry(long id, String topic, String key, String payload, Map<String, String> headers) {

    /// Events of the same lane must arrive in the order of their ids.
    Lane lane() {
        return new Lane(topic, key);
    }

    record Lane(String topic, String key) {}
}
