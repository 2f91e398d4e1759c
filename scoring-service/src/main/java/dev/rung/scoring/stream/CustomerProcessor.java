package dev.rung.scoring.stream;

import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.Scoring;
import dev.rung.scoring.stream.deadletter.PlaceOfRecord;
import dev.rung.scoring.stream.policies.PoliciesInForce;
import dev.rung.scoring.stream.store.StateStores;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/// A door of the stream to what is known of customers. A task has one of each kind; they share its stores.
abstract class CustomerProcessor extends ContextualProcessor<String, byte[], String, Object> {

    private static final Logger LOG = Logger.getLogger(CustomerProcessor.class);

    private final TopologyContext frame;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CustomerState> customers;

    @SuppressWarnings("NullAway.Init")
    private Emitting emitting;

    @SuppressWarnings("NullAway.Init")
    private PoliciesInForce policies;

    CustomerProcessor(TopologyContext frame) {
        this.frame = frame;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        customers = context.getStateStore(StateStores.CUSTOMERS);
        emitting = new Emitting(context, customers);
        policies = frame.policies(context);
    }

    /// A record that fails here would fail after every restart of the thread, and nobody behind it would be
    /// counted: it is put aside. What Kafka or the disk refuse is not the record's fault; the thread is
    /// replaced.
    @Override
    public final void process(Record<String, byte[]> taken) {
        try {
            take(taken);
        } catch (KafkaException notOfTheRecord) {
            throw notOfTheRecord;
        } catch (RuntimeException failure) {
            fail(taken, failure);
        } catch (StackOverflowError tooDeep) {
            fail(taken, new IllegalArgumentException("nested too deeply", tooDeep));
        }
    }

    abstract void take(Record<String, byte[]> taken);

    void fail(Record<String, byte[]> taken, RuntimeException failure) {
        var reason = DeadLetterReason.refused(failure);
        LOG.errorf(
                "Record put aside: topic=%s partition=%d offset=%d reason=%s",
                metadata().topic(), metadata().partition(), metadata().offset(), reason.detail());
        putAside(taken, reason.code(), reason.detail());
    }

    /// Tells the sink where the record lies; it is fetched from there, whole, into the table of dead letters.
    void putAside(Record<String, byte[]> taken, String code, String detail) {
        var place = new PlaceOfRecord(
                metadata().topic(), metadata().partition(), metadata().offset(), code, detail);
        context()
                .forward(
                        new Record<>(metadata().topic(), place, Math.max(0, taken.timestamp())),
                        ScoringTopology.DEAD_LETTERS);
    }

    KeyValueStore<String, CustomerState> customers() {
        return customers;
    }

    Emitting emitting() {
        return emitting;
    }

    /// As of now.
    Scoring scoring() {
        return frame.at(Instant.ofEpochMilli(context().currentSystemTimeMs()), policies);
    }

    /// Of the record being processed.
    RecordMetadata metadata() {
        return context().recordMetadata().orElseThrow();
    }
}
