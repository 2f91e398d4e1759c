package dev.rung.platform.position;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicTailTest {

    private static final TopicPartition FIRST = new TopicPartition("words", 0);
    private static final TopicPartition SECOND = new TopicPartition("words", 1);

    private final MockConsumer<byte[], byte[]> client = new MockConsumer<>("earliest");
    private final List<String> remembered = new ArrayList<>();

    @Test
    void whatWasToldAfterTheDatabasesLastWordIsReadAndNothingBeforeIt() {
        holds(2, 1);
        client.schedulePollTask(() -> {
            client.addRecord(word(FIRST, 1, "forgotten"));
            client.addRecord(word(SECOND, 0, "of a partition that the database never heard of"));
        });

        var tail = TopicTail.of(client, "words", Map.of(0, 1L));
        var read = tail.read(this::remember);

        assertThat(read).isEqualTo(2);
        assertThat(remembered)
                .containsExactlyInAnyOrder("forgotten", "of a partition that the database never heard of");
        assertThat(tail.ends()).isEqualTo(Map.of(FIRST, 2L, SECOND, 1L));
    }

    @Test
    void aDatabaseThatWasNotRestoredReadsNothing() {
        holds(2, 1);

        assertThat(TopicTail.of(client, "words", Map.of(0, 2L, 1, 1L)).read(this::remember))
                .isZero();
    }

    private void holds(long first, long second) {
        client.updatePartitions(
                "words",
                List.of(
                        new PartitionInfo("words", 0, Node.noNode(), new Node[0], new Node[0]),
                        new PartitionInfo("words", 1, Node.noNode(), new Node[0], new Node[0])));
        client.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        client.updateEndOffsets(Map.of(FIRST, first, SECOND, second));
    }

    private void remember(List<ConsumerRecord<byte[], byte[]>> records) {
        records.forEach(each -> remembered.add(new String(each.value(), UTF_8)));
    }

    private static ConsumerRecord<byte[], byte[]> word(TopicPartition partition, long offset, String word) {
        return new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, new byte[0], word.getBytes(UTF_8));
    }
}
