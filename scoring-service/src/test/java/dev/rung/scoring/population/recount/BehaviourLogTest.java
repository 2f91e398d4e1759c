package dev.rung.scoring.population.recount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.Servers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// On a topic of each test's own, of two partitions.
@Tag("servers")
class BehaviourLogTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final String topic = "log-" + UUID.randomUUID();
    private final BehaviourLog log = new BehaviourLog(Map.of("bootstrap.servers", Servers.kafka()), topic);

    @BeforeEach
    void eachPartitionHasTenRecords() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        send(10);
    }

    @Test
    void eachPartitionIsReadInItsOrderUpToTheOffsetThatIsWanted() {
        var found = new HashMap<Integer, List<Long>>();

        var stretches = log.read(
                Map.of(0, 3L, 1, 99L),
                record -> found.computeIfAbsent(record.partition(), _ -> new ArrayList<>())
                        .add(record.offset()));

        assertThat(found.get(0)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(found.get(1)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(stretches)
                .containsEntry(0, new RetainedRange(0, NOON, 10))
                .containsEntry(1, new RetainedRange(0, NOON, 10));
    }

    @Test
    void aPartitionThatNobodyWantsOrThatIsNotThereIsNotRead() {
        var found = new ArrayList<Integer>();

        assertThat(log.read(Map.of(1, 0L, 5, 7L), record -> found.add(record.partition())))
                .containsOnlyKeys(1);
        assertThat(found).containsExactly(1);
    }

    @Test
    void whereTheOldestWereDeletedTheLogTellsSinceWhenItIsKept() throws Exception {
        delete(4);
        var found = new ArrayList<Long>();

        var stretches = log.read(Map.of(0, 9L), record -> found.add(record.offset()));

        assertThat(found).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(stretches).containsEntry(0, new RetainedRange(4, NOON.plusSeconds(4), 10));
    }

    @Test
    void whatIsDeletedWhileItIsReadIsNotTakenForWhole() {
        var stretches = log.read(Map.of(0, 9L), record -> {
            if (record.offset() == 5) {
                delete(6);
            }
        });

        assertThat(stretches).containsEntry(0, new RetainedRange(6, null, 10));
    }

    private void send(int records) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Servers.kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < records; i++) {
                long at = NOON.plusSeconds(i).toEpochMilli();
                producer.send(new ProducerRecord<>(topic, 0, at, "key", "value"));
                producer.send(new ProducerRecord<>(topic, 1, at, "key", "value"))
                        .get();
            }
        }
    }

    private void delete(long before) {
        try (var admin = admin()) {
            var partition = new TopicPartition(topic, 0);
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Servers.kafka()));
    }
}
