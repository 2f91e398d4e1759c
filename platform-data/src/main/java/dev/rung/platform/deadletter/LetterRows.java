package dev.rung.platform.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.deadletter.DeadLetter.RecordHeader;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Records as rows of table `dead_letters`, and back.
final class LetterRows {

    private static final TypeReference<List<RecordHeader>> HEADERS = new TypeReference<>() {};

    /// A producer may give a record any time; PostgreSQL and calendars know these.
    private static final long FIRST_TIME = Instant.EPOCH.toEpochMilli();

    private static final long LAST_TIME = Instant.parse("9999-12-30T00:00:00Z").toEpochMilli();

    private final ObjectMapper json;

    LetterRows(ObjectMapper json) {
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
                headers(row.getString("headers")),
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
                .map(header -> new RecordHeader(
                        header.key(),
                        header.value() == null ? null : Base64.getEncoder().encodeToString(header.value())))
                .toList();
        try {
            return json.writeValueAsString(named);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RecordHeader> headers(String written) {
        try {
            return json.readValue(written, HEADERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
