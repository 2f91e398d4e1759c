package dev.rung.scoring.stream;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Answers a commit that nobody knows the outcome of as if the producer were fenced: Kafka Streams then drops its
/// tasks and takes another producer, which has the broker decide before any state is restored.
///
/// Left alone it revives the tasks instead, and cannot abort, since the commit is still under way. On that failure
/// it keeps how far the tasks had written (`RecordCollectorImpl.closeDirty`, 4.1.2). Closed while it restores, such
/// a task leaves that as its checkpoint, and its half of a state is taken for a whole one at the next start.
class DecidedProducer extends KafkaProducer<byte[], byte[]> {

    DecidedProducer(Map<String, Object> settings) {
        super(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void sendOffsetsToTransaction(
            Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata consumers) {
        committing(() -> super.sendOffsetsToTransaction(offsets, consumers));
    }

    @Override
    public void commitTransaction() {
        committing(super::commitTransaction);
    }

    /// Fails only in ways that Kafka Streams expects, and so goes on to forget what was written. Whatever comes next
    /// on a producer that could not abort fails, and ends the thread.
    @Override
    public void abortTransaction() {
        try {
            super.abortTransaction();
        } catch (TimeoutException
                | ProducerFencedException
                | InvalidProducerEpochException
                | InvalidPidMappingException expected) {
            throw expected;
        } catch (KafkaException | IllegalStateException e) {
            throw fenced("The transaction cannot be aborted", e);
        }
    }

    static void committing(Runnable step) {
        try {
            step.run();
        } catch (TimeoutException e) {
            throw fenced("Whether the transaction is committed is not known", e);
        }
    }

    private static ProducerFencedException fenced(String why, RuntimeException cause) {
        var fenced = new ProducerFencedException(why + ": " + cause.getMessage());
        fenced.initCause(cause);
        return fenced;
    }
}
