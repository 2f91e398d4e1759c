package dev.rung.platform.deadletter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A record that took no effect, as Kafka had it.
///
/// @param channel the topic it was read from
/// @param takenInAt the record's time
/// @param reason without anything of the record's body
public record DeadLetter(
        UUID id,
        String channel,
        int partition,
        long offset,
        Instant takenInAt,
        Instant recordedAt,
        byte @Nullable [] key,
        byte @Nullable [] value,
        List<RecordHeader> headers,
        DeadLetterReason reason,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {

    /// @param value base64
    @RegisterForReflection
    public record RecordHeader(String name, @Nullable String value) {

        static RecordHeader of(Header header) {
            var value = header.value();
            return new RecordHeader(
                    header.key(), value == null ? null : Base64.getEncoder().encodeToString(value));
        }

        public byte @Nullable [] bytes() {
            return value == null ? null : Base64.getDecoder().decode(value);
        }
    }
}
