package dev.rung.scoring.stream;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DecidedProducerTest {

    @Test
    void aCommitOfUnknownOutcomeMeansFenced() {
        assertThatExceptionOfType(ProducerFencedException.class)
                .isThrownBy(() -> DecidedProducer.committing(() -> {
                    throw new TimeoutException("Timeout expired after 60000ms while awaiting EndTxn(true)");
                }))
                .withCauseInstanceOf(TimeoutException.class)
                .withMessageContaining("EndTxn");
    }

    @Test
    void otherFailuresOfACommitStayAsTheyAre() {
        var failure = new IllegalStateException("not begun");
        assertThatIllegalStateException()
                .isThrownBy(() -> DecidedProducer.committing(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    /// The beginning times out here: a commit would need a broker, and the producer answers alike.
    @Test
    void whatCannotBeAbortedMeansFenced() {
        var producer = new DecidedProducer(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1",
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, "nobody",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 50));
        try {
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(producer::initTransactions);

            assertThatExceptionOfType(ProducerFencedException.class)
                    .isThrownBy(producer::abortTransaction)
                    .withCauseInstanceOf(IllegalStateException.class)
                    .withMessageContaining("timed out and must be retried");
        } finally {
            producer.close(Duration.ZERO);
        }
    }
}
