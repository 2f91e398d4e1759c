package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import dev.rung.testing.servers.KafkaProcess;
import dev.rung.testing.stream.AssessedOnce;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A customer's state when Kafka, or the instance, stands still or dies at the worst moment.
@Tag("servers")
class StoppedKafkaTest {

    private static final List<UUID> CUSTOMERS =
            Stream.generate(UUID::randomUUID).limit(800).toList();

    @TempDir
    private Path folder;

    private KafkaProcess kafka;
    private KafkaProducer<String, byte[]> shop;
    private int round;

    @BeforeEach
    void start() throws Exception {
        kafka = KafkaProcess.start();
        shop = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.address()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void stop() throws Exception {
        shop.close(Duration.ZERO);
        kafka.close();
    }

    /// Kafka stands still as a commit begins, until the producer has given up twice. What the stream restores
    /// then is closed half restored, and must not be taken for whole at the next start.
    @Test
    void aStateThatIsRestoredAfterACommitOfUnknownOutcomeIsRestoredWhole() throws Exception {
        var arming = new AtomicBoolean();
        var frozen = new CountDownLatch(1);
        var slowly = new SlowRestoring(frozen);
        try (var stream = stream(freezing(arming, frozen), slowly)) {
            everybodyBuys();
            everybodyBuys();
            stream.awaitAssessed();

            arming.set(true);
            buy(CUSTOMERS.subList(0, 20));
            assertThat(frozen.await(30, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(RunningStream.PATIENCE.multipliedBy(3));
            kafka.goOn();
            assertThat(slowly.begun.await(2, TimeUnit.MINUTES)).isTrue();
        }

        AssessedOnce assessed;
        try (var stream = stream(new StreamClients(), new Restoring())) {
            everybodyBuys();
            assessed = stream.awaitAssessed();
        }

        // who began anew from less has revisions that they had before
        assertThat(assessed).isEqualTo(new AssessedOnce(3L * CUSTOMERS.size() + 20, 0, 0));
    }

    /// It would be believed by the next start of an instance that was killed amid a transaction.
    @Test
    void whileTheStreamGoesOnNothingSaysThatItsStoresAreOfCommittedRecordsOnly() throws Exception {
        try (var stream = stream(new StreamClients(), new Restoring())) {
            everybodyBuys();
            stream.awaitAssessed();
            assertThat(stream.checkpoints()).isEmpty();
        }
        try (var stream = stream(new StreamClients(), new Restoring())) {
            everybodyBuys();
            stream.awaitAssessed();
            assertThat(stream.checkpoints()).isEmpty();
            stream.close();
            assertThat(stream.checkpoints()).as("an end in order").isNotEmpty();
        }
    }

    private RunningStream stream(StreamClients clients, StateRestoreListener restoring) {
        return new RunningStream(kafka.address(), folder, clients, restoring);
    }

    private StreamClients freezing(AtomicBoolean arming, CountDownLatch frozen) {
        return new StreamClients() {
            @Override
            public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
                return new DecidedProducer(settings) {
                    @Override
                    public void commitTransaction() {
                        if (arming.compareAndSet(true, false)) {
                            kafka.freeze();
                            frozen.countDown();
                        }
                        super.commitTransaction();
                    }
                };
            }
        };
    }

    private void everybodyBuys() {
        buy(CUSTOMERS);
    }

    private void buy(List<UUID> customers) {
        round++;
        for (var customer : customers) {
            var bought = paid(event(customer, "paid " + round, daysAgo(2)), customer + "-" + round, "10");
            shop.send(
                    new ProducerRecord<>(Topic.BEHAVIOUR.topicName(), customer.toString(), StreamOfTests.json(bought)));
        }
        shop.flush();
    }

    private static class Restoring implements StateRestoreListener {

        @Override
        public void onRestoreStart(TopicPartition partition, String store, long from, long to) {}

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long to, long restored) {}

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long restored) {}
    }

    private static final class SlowRestoring extends Restoring {

        private final CountDownLatch since;
        private final CountDownLatch begun = new CountDownLatch(1);

        private SlowRestoring(CountDownLatch since) {
            this.since = since;
        }

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long to, long restored) {
            if (since.getCount() > 0) {
                return;
            }
            begun.countDown();
            try {
                Thread.sleep(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
