package dev.rung.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Sends through a producer that waits for all in-sync replicas.
final class KafkaCarrier implements Carrier {

    private static final Logger LOG = Logger.getLogger(KafkaCarrier.class);

    private final Producer<String, String> producer;
    private final Map<TopicPartition, Long> reached = new HashMap<>();

    KafkaCarrier(Producer<String, String> producer) {
        this.producer = producer;
    }

    @Override
    public Set<Long> send(Collection<OutboxEntry> events) throws InterruptedException {
        var underway = new LinkedHashMap<OutboxEntry, Future<RecordMetadata>>();
        for (var event : events) {
            var sent = producer.send(toRecord(event));
            underway.put(event, sent);
            if (sent.state() == Future.State.FAILED) {
                // Kafka is away: each of the others would wait in vain as long as this one did
                break;
            }
        }
        // do not wait for more to come: nothing else is sent before these are acknowledged
        producer.flush();
        var acknowledged = new HashSet<Long>();
        for (var sent : underway.entrySet()) {
            if (isAcknowledged(sent)) {
                acknowledged.add(sent.getKey().id());
            }
        }
        return acknowledged;
    }

    @Override
    public Map<TopicPartition, Long> takeReached() {
        var taken = Map.copyOf(reached);
        reached.clear();
        return taken;
    }

    private boolean isAcknowledged(Map.Entry<OutboxEntry, Future<RecordMetadata>> sent) throws InterruptedException {
        try {
            var place = sent.getValue().get();
            reached.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
            return true;
        } catch (ExecutionException e) {
            var event = sent.getKey();
            LOG.warnf(
                    e.getCause(),
                    "Event not acknowledged, will be sent again outbox=%d topic=%s",
                    event.id(),
                    event.topic());
            return false;
        }
    }

    private static ProducerRecord<String, String> toRecord(OutboxEntry event) {
        var kafka = new ProducerRecord<>(event.topic(), event.key(), event.payload());
        event.headers().forEach((name, value) -> kafka.headers().add(name, value.getBytes(UTF_8)));
        return kafka;
    }
}
