package dev.rung.platform.position;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.Topic;
import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.database.Await;
import dev.rung.platform.deadletter.DroppedRecords;
import dev.rung.platform.door.EventReader;
import dev.rung.platform.door.EventReader.Reading.Readable;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/// Holds up the start until the database knows again what this service has told: the topics say it. Where nothing
/// was restored, that is nothing, or the last moments before a crash.
@ApplicationScoped
class AtStartRememberWhatWasTold {

    private static final Logger LOG = Logger.getLogger(AtStartRememberWhatWasTold.class);

    /// Once the tables are there, and before a timer, a consumer or a request.
    private static final int SECOND = Integer.MIN_VALUE + 1;

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final List<RemembersTold<?>> memories;
    private final RecoverySettings settings;
    private final Map<String, Object> kafka;
    private final PositionTable told;
    private final ObjectMapper json;

    AtStartRememberWhatWasTold(
            @All List<RemembersTold<?>> memories,
            RecoverySettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            AgroalDataSource database,
            ObjectMapper json) {
        this.memories = memories;
        this.settings = settings;
        this.kafka = kafka;
        this.told = new PositionTable(database, PositionTable.Kind.TOLD);
        this.json = json;
    }

    void start(@Observes @Priority(SECOND) StartupEvent event) throws InterruptedException {
        var byTopic = new LinkedHashMap<Topic, List<RemembersTold<?>>>();
        for (var memory : settings.enabled() ? memories : List.<RemembersTold<?>>of()) {
            byTopic.computeIfAbsent(memory.topic(), _ -> new ArrayList<>()).add(memory);
        }
        for (var ofTopic : byTopic.entrySet()) {
            while (!remember(ofTopic.getKey().topicName(), ofTopic.getValue())) {
                Thread.sleep(PAUSE);
            }
        }
    }

    /// Each reads the whole end of the topic before the next begins: two keys are on two partitions, and what one has
    /// to know first of all may stand last.
    ///
    /// @return false where Kafka is away
    private boolean remember(String topic, List<RemembersTold<?>> all) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(reading())) {
            var tail = TopicTail.of(consumer, topic, told.of(topic));
            long read = 0;
            for (var memory : all) {
                tail.rewind();
                read = remember(tail, memory);
            }
            told.keep(tail.ends());
            if (read > 0) {
                LOG.infof("Remembered what was told after the database's last word topic=%s events=%d", topic, read);
            }
            return true;
        } catch (KafkaException away) {
            LOG.warnf("Waiting for Kafka, to remember what was told topic=%s reason=%s", topic, away.getMessage());
            return false;
        }
    }

    private <E> long remember(TopicTail tail, RemembersTold<E> memory) {
        var reader = new EventReader<E>(json, memory.event());
        return tail.read(records -> remember(memory, events(reader, records)));
    }

    /// One that cannot be remembered is left out, counted and told to people; the others are remembered all the same.
    private static <E> void remember(RemembersTold<E> memory, List<E> events) {
        try {
            Await.on(() -> memory.remember(events));
        } catch (RuntimeException failure) {
            if (TransientFailures.isTransient(failure)) {
                throw failure;
            }
            if (events.size() == 1) {
                var topic = memory.topic().topicName();
                LOG.errorf(failure, "Left out what was told, since it cannot be remembered topic=%s", topic);
                DroppedRecords.add(topic, "not-remembered");
            } else {
                events.forEach(event -> remember(memory, List.of(event)));
            }
        }
    }

    private static <E> List<E> events(EventReader<E> reader, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(told -> reader.read(told.key(), told.value()))
                .filter(Readable.class::isInstance)
                .map(readable -> ((Readable<E>) readable).event())
                .toList();
    }

    private Map<String, Object> reading() {
        var all = new HashMap<>(kafka);
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return all;
    }
}
