package dev.rung.platform.outbox;

import dev.rung.platform.json.JsonText;
import dev.rung.platform.listening.PgNotifications;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Starts the relay with the service and lets it finish its batch when the service stops.
@ApplicationScoped
class RelayLifecycle {

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final PgNotifications notifications;
    private final JsonText json;
    private final RelaySettings settings;
    private final OutboxAge age;
    private final Map<String, Object> kafka;
    private final String schema;
    private @Nullable Thread thread;
    private @Nullable KafkaProducer<String, String> producer;

    RelayLifecycle(
            AgroalDataSource database,
            PgNotifications notifications,
            JsonText json,
            RelaySettings settings,
            OutboxAge age,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "rung.database.user") String schema) {
        this.database = database;
        this.notifications = notifications;
        this.json = json;
        this.settings = settings;
        this.age = age;
        this.kafka = kafka;
        this.schema = schema;
    }

    void start(@Observes StartupEvent event) {
        if (settings.relay()) {
            producer = new KafkaProducer<>(producing(kafka));
            var relaying = new Relaying(new KafkaCarrier(producer), json);
            var relay = new Relay(database, relaying, age, settings.poll());
            notifications.listen("outbox_" + schema, _ -> relay.wake());
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null && producer != null) {
            thread.interrupt();
            thread.join(FAREWELL);
            producer.close(FAREWELL);
        }
    }

    static Map<String, Object> producing(Map<String, Object> kafka) {
        var all = new HashMap<>(kafka);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        // acknowledged means: on all in-sync replicas
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        // the producer's own repetitions do not double an event
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // a database transaction is open meanwhile: rather give up and come back
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000L);
        return all;
    }
}
