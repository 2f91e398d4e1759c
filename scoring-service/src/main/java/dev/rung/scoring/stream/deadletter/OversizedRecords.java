package dev.rung.scoring.stream.deadletter;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jboss.logging.Logger;

/// Leaves out records that are too large for Kafka or cannot be serialized: they would fail again for ever. Any
/// other failure ends the thread, which is replaced.
///
/// Metric `rung.stream.left.out` counts them, and [EveryMinuteTellOfLeftOutRecords] raises an alarm. Kafka creates
/// this class by its name, without beans.
@RegisterForReflection
public final class OversizedRecords implements ProductionExceptionHandler {

    private static final Logger LOG = Logger.getLogger(OversizedRecords.class);

    private static final Map<String, Long> UNTOLD = new ConcurrentHashMap<>();

    /// The number of records left out per topic since the last call.
    static Map<String, Long> untold() {
        var untold = new HashMap<String, Long>();
        UNTOLD.keySet().forEach(topic -> {
            var count = UNTOLD.remove(topic);
            if (count != null) {
                untold.put(topic, count);
            }
        });
        return untold;
    }

    static void tellLater(Map<String, Long> untold) {
        untold.forEach((topic, count) -> UNTOLD.merge(topic, count, Long::sum));
    }

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
        UNTOLD.merge(unsent.topic(), 1L, Long::sum);
        LOG.errorf(
                "Record left out: to=%s because of topic=%s partition=%d offset=%d failure=%s",
                unsent.topic(),
                context.topic(),
                context.partition(),
                context.offset(),
                failure.getClass().getSimpleName());
    }
}
