package dev.rung.scoring.stream.deadletter;

import dev.rung.contracts.Topic;
import dev.rung.platform.deadletter.DeadLetter;
import dev.rung.platform.deadletter.ReplayTarget;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Replays a dead letter of the stream by writing it to its topic once more: a stream has no door to hand it to.
/// Other services read it again, which changes nothing for them.
///
/// On a compacted topic it would replace a newer record. So a customer event goes to `customer-parts` instead, with
/// a header that names its topic. Policies need no replay: the stream reads their stored text again when it starts.
@ApplicationScoped
public class StreamReplays implements ReplayTarget {

    private static final Set<String> TOPICS =
            Set.of(Topic.BEHAVIOUR.topicName(), Topic.OVERRIDES.topicName(), Topic.CUSTOMER_PARTS.topicName());

    /// The header of a record on `customer-parts` that comes from another topic.
    public static final String TOLD_ON = "rung-told-on";

    private final Map<String, Object> kafka;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    StreamReplays(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    @Override
    public boolean serves(String channel) {
        return TOPICS.contains(channel) || isOfCustomers(channel);
    }

    @Override
    public Uni<Void> replay(DeadLetter letter) {
        var again = again(letter);
        return Uni.createFrom()
                .emitter(sent -> producer().send(again, (_, failure) -> {
                    if (failure == null) {
                        sent.complete(null);
                    } else {
                        sent.fail(failure);
                    }
                }));
    }

    static ProducerRecord<byte @Nullable [], byte @Nullable []> again(DeadLetter letter) {
        boolean isOfCustomers = isOfCustomers(letter.channel());
        var topic = isOfCustomers ? Topic.CUSTOMER_PARTS.topicName() : letter.channel();
        var again = new ProducerRecord<>(topic, letter.key(), letter.value());
        letter.headers().forEach(header -> again.headers().add(header.name(), header.bytes()));
        if (isOfCustomers) {
            again.headers().add(TOLD_ON, letter.channel().getBytes(StandardCharsets.UTF_8));
        }
        return again;
    }

    private static boolean isOfCustomers(String channel) {
        return channel.equals(Topic.CUSTOMER_EVENTS.topicName());
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            var config = new HashMap<>(kafka);
            config.put(ProducerConfig.CLIENT_ID_CONFIG, "dead-letter-replay");
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            // what the topics take, and some framing
            config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_RECORD + (64 << 10));
            // the caller's thread must not wait long where Kafka is away
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
