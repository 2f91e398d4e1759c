package dev.rung.scoring.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.platform.consumer.ConsumerStatus.State;
import dev.rung.scoring.stream.StreamStatus.StreamReading;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class StreamStatusTest {

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    private final StreamReading first = StreamReading.first(START);

    @Inject
    StreamStatus status;

    @Test
    void kafkaAnswersTheThreads() {
        var before = status.status().lagReadAt();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> status.status().lagReadAt().isAfter(before));
        assertThat(status.status().isLagKnown(Instant.now())).isTrue();
    }

    @Test
    void whileKafkaAnswersTheLagIsKnownThoughThereIsNothingToRead() {
        var later = START.plus(Duration.ofMinutes(10));

        var reading = read(read(first, 5, later.minusSeconds(15)), 6, later);

        assertThat(reading.status().isLagKnown(later)).isTrue();
        assertThat(reading.status().behind(later)).isZero();
    }

    @Test
    void aKafkaThatNoLongerAnswersLeavesItUnknownAndTheStreamBehindSinceThen() {
        var answered = read(first, 5, START.plusSeconds(30));
        var later = START.plus(Duration.ofMinutes(10));

        var reading = read(answered, 5, later);

        assertThat(reading.status().isLagKnown(later)).isFalse();
        assertThat(reading.status().behind(later)).isEqualTo(Duration.ofSeconds(570));
    }

    private static StreamReading read(StreamReading before, double answers, Instant now) {
        return before.next(State.RUNNING, 0, answers, 0, null, now);
    }
}
