package dev.rung.platform.consumer;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the Kafka clients of the consumers. They read bytes: nothing can fail before our code sees a record.
@ApplicationScoped
class ConsumerClients {

    private final Map<String, Object> kafka;
    private final String service;
    private final ConsumerSettings settings;

    ConsumerClients(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            ConsumerSettings settings) {
        this.kafka = kafka;
        this.service = service;
        this.settings = settings;
    }

    Consumer<byte[], byte[]> open(String topic) {
        return new KafkaConsumer<>(consuming(topic));
    }

    Map<String, Object> consuming(String topic) {
        var name = service + "-" + topic;
        // where the brokers are, and how they are spoken to: TLS, login
        var all = new HashMap<>(kafka);
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        // a group for each topic: one consumer that comes or goes does not make the others wait
        all.put(ConsumerConfig.GROUP_ID_CONFIG, name);
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // a service that comes late, or again from nothing, reads from the beginning
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // scoring writes in transactions: what it took back must not be seen
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // a misspelt topic is a mistake, not a new topic
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.putAll(settings.client().getOrDefault(topic, Map.of()));
        return all;
    }
}
