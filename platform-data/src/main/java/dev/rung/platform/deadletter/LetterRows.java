package dev.rung.platform.deadletter;

import dev.rung.platform.deadletter.DeadLetter.RecordHeader;
import dev.rung.platform.json.JsonText;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Records as rows of table `dead_letters`, and back.
final class LetterRows {

    /// A producer may give a record any time; PostgreSQL and calendars know these.
    private static final long FIRST_TIME = Instant.EPOCH.toEpochMilli();

    private static final long LAST_TIME = Instant.parse("9999-12-30T00:00:00Z").toEpochMilli();

    private final JsonText json;

    LetterRows(JsonText json) {
        this.json = json;
    }

    Tuple whole(ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason) {
        return row(taken, bytes(taken.key()), bytes(taken.value()), headers(taken.headers()), reason);
    }

    /// Nothing of it but where it lies on its topic.
    Tuple place(ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason) {
        return row(taken, null, null, "[]", reason);
    }

    private static Tuple row(
            ConsumerRecord<byte[], byte[]> taken,
            @Nullable Buffer key,
            @Nullable Buffer value,
            String headers,
            DeadLetterReason reason) {
        return Tuple.tuple()
                .addUUID(UUID.randomUUID())
                .addString(taken.topic())
                .addInteger(taken.partition())
                .addLong(taken.offset())
                .addOffsetDateTime(takenInAt(taken))
                .addValue(key)
                .addValue(value)
                .addString(headers)
                .addString(reason.code())
                .addString(reason.detail());
    }

    private static OffsetDateTime takenInAt(ConsumerRecord<byte[], byte[]> taken) {
        return Instant.ofEpochMilli(Math.clamp(taken.timestamp(), FIRST_TIME, LAST_TIME))
                .atOffset(ZoneOffset.UTC);
    }

    DeadLetter letter(Row row) {
        return new DeadLetter(
                row.getUUID("id"),
                row.getString("channel"),
                row.getInteger("partition"),
                row.getLong("at_offset"),
                row.getOffsetDateTime("taken_in_at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                bytes(row.getDelegate().getBuffer("key")),
                bytes(row.getDelegate().getBuffer("value")),
                json.readList(row.getString("headers"), RecordHeader.class),
                new DeadLetterReason(row.getString("code"), row.getString("detail")),
                instant(row, "replayed_at"),
                row.getString("replayed_by"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        var at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Buffer bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }

    /// As JSON whose text PostgreSQL can hold whatever the names and values are.
    private String headers(Headers headers) {
        var named = StreamSupport.stream(headers.spliterator(), false)
                .map(RecordHeader::of)
                .toList();
        return json.write(named);
    }
}
