package dev.rung.platform.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.deadletter.DeadLetter.RecordHeader;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The table of records that took no effect.
@ApplicationScoped
public class DeadLetters implements PutAside {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final TypeReference<List<RecordHeader>> HEADERS = new TypeReference<>() {};

    /// Its place on the topic is the guard; its time too, since a Kafka that was made anew counts from zero
    /// again.
    private static final String KEEP = """
            insert into dead_letters (id, channel, partition, at_offset, taken_in_at, key, value, headers, code, detail)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (channel, partition, at_offset, taken_in_at) do nothing""";

    private static final String READ = """
            select id, channel, partition, at_offset, taken_in_at, recorded_at, key, value, headers, code, detail,
                   replayed_at, replayed_by
              from dead_letters
            """;

    private final Pool database;
    private final ObjectMapper json;
    private final MeterRegistry meters;

    DeadLetters(Pool database, ObjectMapper json, MeterRegistry meters) {
        this.database = database;
        this.json = json;
        this.meters = meters;
    }

    @Override
    public void putAside(ConsumerRecord<byte[], byte[]> taken, Reason reason) {
        keep(taken, reason).await().atMost(PATIENCE);
    }

    /// As [PutAside#putAside], without blocking.
    public Uni<Void> keep(ConsumerRecord<byte[], byte[]> taken, Reason reason) {
        var row = Tuple.tuple()
                .addUUID(UUID.randomUUID())
                .addString(taken.topic())
                .addInteger(taken.partition())
                .addLong(taken.offset())
                .addOffsetDateTime(Instant.ofEpochMilli(taken.timestamp()).atOffset(ZoneOffset.UTC))
                .addValue(bytes(taken.key()))
                .addValue(bytes(taken.value()))
                .addString(headers(taken.headers()))
                .addString(reason.code())
                .addString(reason.detail());
        return database.preparedQuery(KEEP)
                .execute(row)
                .invoke(kept -> {
                    if (kept.rowCount() > 0) {
                        counted(taken, reason);
                    }
                })
                .replaceWithVoid();
    }

    private void counted(ConsumerRecord<byte[], byte[]> taken, Reason reason) {
        meters.counter("rung.dead.letters", "channel", taken.topic(), "reason", reason.code())
                .increment();
        LOG.warnf(
                "Record put aside channel=%s partition=%d offset=%d reason=%s detail=%s",
                taken.topic(), taken.partition(), taken.offset(), reason.code(), reason.detail());
    }

    /// Newest first.
    ///
    Uni<List<DeadLetter>> page(PageCursor after, int limit) {
        return database.preparedQuery(
                        READ + "where (recorded_at, id) < ($1, $2) order by recorded_at desc, id desc limit $3")
                .execute(Tuple.of(after.recordedAt().atOffset(ZoneOffset.UTC), after.id(), limit))
                .map(rows -> {
                    var letters = new ArrayList<DeadLetter>();
                    rows.forEach(row -> letters.add(letter(row)));
                    return letters;
                });
    }

    Uni<Optional<DeadLetter>> find(UUID id) {
        return database.preparedQuery(READ + "where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(letter(rows.iterator().next())));
    }

    private DeadLetter letter(Row row) {
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
                new Reason(row.getString("code"), row.getString("detail")),
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
