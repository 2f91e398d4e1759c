package dev.rung.platform.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.door.EventReader;
import dev.rung.platform.position.Positions;
import dev.rung.platform.position.ResumingConsumer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicConsumerTest {

    private static final TopicPartition PARTITION = new TopicPartition("words", 0);

    private final Queue<MockConsumer<byte[], byte[]>> clients = new ConcurrentLinkedQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final ConsumerProgress progress = new ConsumerProgress("words", Clock.systemUTC());
    private final KeptPositions positions = new KeptPositions();
    private final AtomicInteger polls = new AtomicInteger();
    private volatile boolean isBroken;
    private volatile boolean hangs;
    private volatile CompletableFuture<Void> opened = CompletableFuture.completedFuture(null);
    private final TopicConsumer consumer = new TopicConsumer(
            this::next, this::delivering, client -> new ResumingConsumer(client, positions), positions, progress);
    private final Thread thread = Thread.ofPlatform().unstarted(consumer);

    record ConsumedWord(String type, String word) {}

    @AfterEach
    void stop() throws InterruptedException {
        consumer.close();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void whatWasDeliveredIsCommitted() {
        var client = client();
        client.schedulePollTask(() -> client.addRecord(word(0, "one")));

        thread.start();

        await().until(() -> taken.contains("one") && committed(client) == 1);
        assertThat(progress.status().state()).isEqualTo(ConsumerStatus.State.RUNNING);
        assertThat(progress.status().behind(Clock.systemUTC().instant())).isZero();
    }

    @Test
    void whenKafkaLastSaidHowFarTheTopicReachesIsKnown() {
        var before = progress.status().lagReadAt();
        client();

        thread.start();

        await().until(() -> progress.status().lagReadAt().isAfter(before));
        assertThat(progress.status().isLagKnown(Instant.now())).isTrue();
    }

    /// It lets a consumer poll for ever, and brings nothing.
    @Test
    void aKafkaThatHangsIsNotTakenForATopicWithoutRecords() {
        hangs = true;
        var before = progress.status().lagReadAt();
        client();
        thread.start();
        await().until(() -> polls.get() >= 3);

        var status = progress.status();
        var twoMinutesLater = before.plus(Duration.ofMinutes(2));
        assertThat(status.state()).isEqualTo(ConsumerStatus.State.RUNNING);
        assertThat(status.isLagKnown(twoMinutesLater)).isFalse();
        assertThat(status.behind(twoMinutesLater)).isEqualTo(Duration.ofMinutes(2));
    }

    /// Kafka gives the partitions of a consumer away that it does not hear of for some minutes.
    @Test
    void aDoorThatTakesLongLeavesTheConsumerInItsGroup() {
        opened = new CompletableFuture<>();
        var client = client();
        client.schedulePollTask(() -> client.addRecord(word(0, "one")));
        thread.start();
        await().until(() -> client.position(PARTITION) == 1);
        var before = polls.get();

        await().until(() -> polls.get() >= before + 2);
        assertThat(taken).isEmpty();
        client.schedulePollTask(() -> client.addRecord(word(1, "two")));
        await().until(() -> polls.get() >= before + 4);

        opened.complete(null);
        await().until(() -> committed(client) == 2);
        assertThat(taken).containsExactly("one", "two");
    }

    @Test
    void aClientThatFailsIsReplacedByANewOneThatGoesOn() {
        var first = client();
        first.setPollException(new KafkaException("the disk is broken"));
        var second = client();
        second.setPollException(new KafkaException("still broken"));
        var third = client();
        third.schedulePollTask(() -> third.addRecord(word(0, "one")));

        thread.start();

        await().until(() -> taken.contains("one"));
        assertThat(first.closed()).isTrue();
        assertThat(second.closed()).isTrue();
        assertThat(progress.status().restarts()).isEqualTo(2);
        assertThat(progress.status().failure()).isEqualTo("KafkaException");
    }

    @Test
    void aFailureOfOursStartsItAgainFromTheLastCommit() {
        var first = client();
        first.schedulePollTask(() -> first.addRecord(word(0, "one")));
        var second = client();
        second.schedulePollTask(() -> second.addRecord(word(0, "one")));
        isBroken = true;

        thread.start();

        await().until(() -> taken.contains("one"));
        assertThat(committed(first)).isZero();
        assertThat(progress.status().restarts()).isEqualTo(1);
    }

    @Test
    void whoeverCannotBeMadeIsTriedAgain() {
        thread.start();

        await().until(() -> progress.status().restarts() >= 2);
        assertThat(progress.status().state()).isEqualTo(ConsumerStatus.State.STOPPED);
        var client = client();
        client.schedulePollTask(() -> client.addRecord(word(0, "one")));

        await().until(() -> taken.contains("one"));
    }

    @Test
    void aRestoredDatabaseIsToldAgainFromWhereItStood() {
        positions.keep(Map.of(PARTITION, 1L));
        var client = client(3);
        client.schedulePollTask(() -> {
            client.addRecord(word(0, "one"));
            client.addRecord(word(1, "two"));
            client.addRecord(word(2, "three"));
        });

        thread.start();

        await().until(() -> taken.contains("three") && committed(client) == 3);
        assertThat(taken).containsExactly("two", "three");
        assertThat(positions.of("words")).containsEntry(0, 3L);
    }

    private Consumer<byte[], byte[]> next() {
        var client = clients.poll();
        if (client == null) {
            throw new KafkaException("no broker");
        }
        return client;
    }

    private Delivering<ConsumedWord> delivering(Delivering.Membership membership) {
        return new Delivering<>(
                new EventReader<>(new ObjectMapper(), ConsumedWord.class),
                (batch, _) -> opened.thenRun(() -> {
                    if (isBroken) {
                        isBroken = false;
                        throw new NoClassDefFoundError("a mistake of ours");
                    }
                    batch.forEach(one -> taken.add(one.event().word()));
                }),
                (_, _) -> {},
                membership);
    }

    private static final class KeptPositions implements Positions {

        private final Map<Integer, Long> kept = new ConcurrentHashMap<>();

        @Override
        public Map<Integer, Long> of(String topic) {
            return Map.copyOf(kept);
        }

        @Override
        public void keep(Map<TopicPartition, Long> next) {
            next.forEach((partition, offset) -> kept.put(partition.partition(), offset));
        }
    }

    private MockConsumer<byte[], byte[]> client() {
        return client(0);
    }

    /// @param committed by the group before
    private MockConsumer<byte[], byte[]> client(long committed) {
        var client = new MockConsumer<byte[], byte[]>("earliest") {
            @Override
            public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
                polls.incrementAndGet();
                return super.poll(timeout);
            }

            @Override
            public synchronized Map<TopicPartition, Long> endOffsets(
                    Collection<TopicPartition> partitions, Duration timeout) {
                if (hangs) {
                    throw new TimeoutException("no answer");
                }
                return super.endOffsets(partitions, timeout);
            }
        };
        client.updatePartitions("words", List.of(new PartitionInfo("words", 0, null, null, null)));
        client.updateBeginningOffsets(Map.of(PARTITION, 0L));
        client.updateEndOffsets(Map.of(PARTITION, Math.max(1, committed)));
        client.schedulePollTask(() -> {
            client.commitSync(Map.of(PARTITION, new OffsetAndMetadata(committed)));
            client.rebalance(List.of(PARTITION));
        });
        clients.add(client);
        return client;
    }

    private static long committed(MockConsumer<byte[], byte[]> client) {
        var committed =
                client.closed() ? null : client.committed(Set.of(PARTITION)).get(PARTITION);
        return committed == null ? 0 : committed.offset();
    }

    private static ConsumerRecord<byte[], byte[]> word(long offset, String word) {
        return new ConsumerRecord<>(
                "words",
                0,
                offset,
                new byte[0],
                "{\"type\": \"word\", \"word\": \"%s\"}".formatted(word).getBytes(UTF_8));
    }
}
