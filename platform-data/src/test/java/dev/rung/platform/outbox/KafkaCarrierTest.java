package dev.rung.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaCarrierTest {

    private static final List<OutboxEntry> EVENTS = List.of(event(1, "a"), event(2, "b"), event(3, "c"));

    @Test
    void tellsWhatWasAcknowledged() throws InterruptedException {
        var kafka = kafka();

        assertThat(new KafkaCarrier(kafka).send(EVENTS)).isEqualTo(Set.of(1L, 2L, 3L));
        assertThat(kafka.history()).extracting(sent -> sent.key()).containsExactly("a", "b", "c");
    }

    @Test
    void theHeadersComeAlong() throws InterruptedException {
        var kafka = kafka();

        new KafkaCarrier(kafka).send(EVENTS.subList(0, 1));

        assertThat(kafka.history())
                .singleElement()
                .satisfies(sent -> assertThat(
                                sent.headers().lastHeader("traceparent").value())
                        .asString(UTF_8)
                        .isEqualTo("00-1"));
    }

    /// Each of hundreds would wait for Kafka as long as the first did, while a database transaction is open.
    @Test
    void whenKafkaIsAwayOnlyTheFirstWaitsInVain() throws InterruptedException {
        var kafka = new KafkaThatIsAway();

        assertThat(new KafkaCarrier(kafka).send(EVENTS)).isEmpty();

        assertThat(kafka.asked).isEqualTo(1);
    }

    private static MockProducer<String, String> kafka() {
        return new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
    }

    private static OutboxEntry event(long id, String key) {
        return new OutboxEntry(id, "points-events", key, "{}", Map.of("traceparent", "00-" + id));
    }

    /// As the real producer does it after having waited: the future is there, and failed.
    private static final class KafkaThatIsAway extends MockProducer<String, String> {

        private int asked;

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> event) {
            asked++;
            return CompletableFuture.failedFuture(new TimeoutException("Kafka is away"));
        }
    }
}
