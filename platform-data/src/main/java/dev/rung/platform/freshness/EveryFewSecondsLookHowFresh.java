package dev.rung.platform.freshness;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/// Everything that Kafka took in before the oldest record that waits has taken effect; where nothing waits, everything
/// up to now. Where Kafka does not answer, what was known before stays true and grows old.
@ApplicationScoped
class EveryFewSecondsLookHowFresh {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsLookHowFresh.class);

    private final FreshnessSettings settings;
    private final Freshness freshness;
    private final Clock clock;
    private final Map<String, Object> kafka;
    private final Map<String, GroupProgress> progress = new HashMap<>();

    EveryFewSecondsLookHowFresh(
            FreshnessSettings settings,
            Freshness freshness,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = settings;
        this.freshness = freshness;
        this.clock = clock;
        this.kafka = kafka;
    }

    @Scheduled(
            identity = "freshness",
            every = "${rung.freshness.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        var topics = settings.topics().orElse(List.of());
        try {
            var now = clock.instant();
            topics.stream()
                    .map(topic -> progressIn(topic).oldestLeft().orElse(now))
                    .reduce((one, two) -> one.isBefore(two) ? one : two)
                    .ifPresent(asOf -> freshness.note(asOf, now));
        } catch (KafkaException away) {
            freshness.noteSilence();
            LOG.debugf(away, "Kafka does not tell how fresh the answers are");
        }
    }

    @PreDestroy
    synchronized void close() {
        progress.values().forEach(GroupProgress::close);
        progress.clear();
    }

    private GroupProgress progressIn(String topic) {
        return progress.computeIfAbsent(topic, _ -> new GroupProgress(consumer(topic), topic));
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        var group = settings.group().replace("{topic}", topic);
        var looking = new HashMap<>(kafka);
        looking.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        looking.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        looking.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        looking.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-freshness-" + topic);
        looking.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        looking.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        looking.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // one record of each partition is asked for
        looking.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024);
        looking.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(looking);
    }
}
