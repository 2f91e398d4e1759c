package dev.rung.scoring.stream.deadletter;

import dev.rung.platform.deadletter.DroppedRecords;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jboss.logging.Logger;

/// Leaves out records that are too large for Kafka or cannot be serialized: they would fail again for ever. Any
/// other failure ends the thread, which is replaced.
///
/// Metric `rung.stream.left.out` counts them, and an alarm is raised: what a customer is, or what was decided, is
/// known to the stream alone until it fits again. Kafka creates this class by its name, without beans.
@RegisterForReflection
public final class OversizedRecords implements ProductionExceptionHandler {

    private static final Logger LOG = Logger.getLogger(OversizedRecords.class);

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public ProductionExceptionHandlerResponse handle(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> unsent, Exception failure) {
        if (!(failure instanceof RecordTooLargeException)) {
            return ProductionExceptionHandlerResponse.FAIL;
        }
        leftOut(context, unsent, failure);
        return ProductionExceptionHandlerResponse.CONTINUE;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka has it
    public ProductionExceptionHandlerResponse handleSerializationException(
            ErrorHandlerContext context,
            ProducerRecord unsent,
            Exception failure,
            SerializationExceptionOrigin origin) {
        leftOut(context, unsent, failure);
        return ProductionExceptionHandlerResponse.CONTINUE;
    }

    private static void leftOut(ErrorHandlerContext context, ProducerRecord<?, ?> unsent, Exception failure) {
        Metrics.counter("rung.stream.left.out", "topic", unsent.topic()).increment();
        DroppedRecords.add(unsent.topic(), "too-large");
        LOG.errorf(
                "Record left out: to=%s because of topic=%s partition=%d offset=%d failure=%s",
                unsent.topic(),
                context.topic(),
                context.partition(),
                context.offset(),
                failure.getClass().getSimpleName());
    }
}
