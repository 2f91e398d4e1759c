package dev.rung.platform.deadletter;

import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.page.PageCursor;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// The table of records that took no effect.
///
/// Of a record whose content the database refuses, the place on its topic is kept; one that is refused even so is
/// lost, which is told as loudly as can be. Neither is waited for: it would be refused again. A database that is away
/// is another thing: nothing is kept, and whoever puts aside hears of it.
@ApplicationScoped
public class DeadLetters implements DeadLetterSink {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Its place on the topic is the guard; its time too, since a Kafka that was made
    /// anew counts from zero again.
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
    private final LetterRows rows;
    private final MeterRegistry meters;

    DeadLetters(Pool database, JsonText json, MeterRegistry meters) {
        this.database = database;
        this.rows = new LetterRows(json);
        this.meters = meters;
    }

    @Override
    public void putAside(ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason) {
        store(taken, reason).await().atMost(PATIENCE);
    }

    /// As [DeadLetterSink#putAside], without blocking.
    public Uni<Void> store(ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason) {
        return Uni.createFrom()
                .deferred(() -> insert(rows.whole(taken, reason), taken, reason))
                .onFailure(TransientFailures::isRefusal)
                .recoverWithUni(refusal -> storePlace(taken, DeadLetterReason.unkeepable(reason, refusal)))
                .onFailure(TransientFailures::isRefusal)
                .recoverWithUni(refusal -> {
                    lose(taken, DeadLetterReason.unkeepable(reason, refusal));
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> storePlace(ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason) {
        return insert(rows.place(taken, reason), taken, reason);
    }

    private Uni<Void> insert(Tuple row, ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason) {
        return database.preparedQuery(KEEP)
                .execute(row)
                .invoke(kept -> {
                    if (kept.rowCount() > 0) {
                        count(taken, reason.code());
                        LOG.warnf(
                                "Record put aside channel=%s partition=%d offset=%d reason=%s detail=%s",
                                taken.topic(), taken.partition(), taken.offset(), reason.code(), reason.detail());
                    }
                })
                .replaceWithVoid();
    }

    private void lose(ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason) {
        count(taken, DeadLetterReason.LOST);
        DroppedRecords.add(taken.topic(), DeadLetterReason.LOST);
        LOG.errorf(
                "Record is lost, the database refuses its dead letter channel=%s partition=%d offset=%d detail=%s",
                taken.topic(), taken.partition(), taken.offset(), reason.detail());
    }

    private void count(ConsumerRecord<byte[], byte[]> taken, String code) {
        meters.counter("rung.dead.letters", "channel", taken.topic(), "reason", code)
                .increment();
    }

    /// Newest first.
    Uni<List<DeadLetter>> page(PageCursor after, int limit) {
        return database.preparedQuery(
                        READ + "where (recorded_at, id) < ($1, $2) order by recorded_at desc, id desc limit $3")
                .execute(Tuple.of(after.at().atOffset(ZoneOffset.UTC), after.id(), limit))
                .map(found -> {
                    var letters = new ArrayList<DeadLetter>();
                    found.forEach(row -> letters.add(rows.letter(row)));
                    return letters;
                });
    }

    Uni<Optional<DeadLetter>> find(UUID id) {
        return database.preparedQuery(READ + "where id = $1")
                .execute(Tuple.of(id))
                .map(found -> found.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.letter(found.iterator().next())));
    }
}
