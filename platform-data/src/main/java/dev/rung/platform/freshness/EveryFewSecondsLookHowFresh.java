package dev.rung.platform.freshness;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Everything that Kafka took in before the oldest record that waits has taken effect; where nothing waits, everything
/// up to now. Where Kafka does not answer, what was known before stays true and grows old.
@ApplicationScoped
class EveryFewSecondsLookHowFresh {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsLookHowFresh.class);

    private final FreshnessSettings settings;
    private final Freshness freshness;
    private final Clock clock;
    private final String kafka;
    private final Map<String, GroupProgress> progress = new HashMap<>();

    EveryFewSecondsLookHowFresh(
            FreshnessSettings settings,
            Freshness freshness,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
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
                    .ifPresent(freshness::note);
        } catch (KafkaException away) {
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
        return new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.CLIENT_ID_CONFIG,
                group + "-freshness-" + topic,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                // one record of each partition is asked for
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                1024,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false));
    }
}
