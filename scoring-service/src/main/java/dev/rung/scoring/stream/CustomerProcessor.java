package dev.rung.scoring.stream;

import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.platform.trace.StreamStep;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.Scoring;
import dev.rung.scoring.stream.deadletter.PlaceOfRecord;
import dev.rung.scoring.stream.policies.PoliciesInForce;
import dev.rung.scoring.stream.store.StaleCheckpoint;
import dev.rung.scoring.stream.store.StateStores;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/// A door of the stream. A task has one of each kind; they share its stores.
abstract class CustomerProcessor extends ContextualProcessor<String, byte[], String, Object> {

    private static final Logger LOG = Logger.getLogger(CustomerProcessor.class);

    private static final byte[] YES = {};

    private final TopologyContext shared;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CustomerState> customers;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, byte[]> erased;

    @SuppressWarnings("NullAway.Init")
    private PublishingOutcomes outcomes;

    @SuppressWarnings("NullAway.Init")
    private PoliciesInForce policies;

    CustomerProcessor(TopologyContext shared) {
        this.shared = shared;
    }

    /// All is restored, and nothing processed yet.
    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        StaleCheckpoint.delete(context);
        customers = context.getStateStore(StateStores.CUSTOMERS);
        erased = context.getStateStore(StateStores.ERASED);
        outcomes = new PublishingOutcomes(context, customers);
        policies = shared.policies(context);
    }

    /// A record that fails would fail again after every restart, and block those behind it: it is put aside. A
    /// failure of Kafka or the disk is not the record's fault: the thread is replaced.
    @Override
    public final void process(Record<String, byte[]> record) {
        var step = shared.tracing().step(metadata().topic(), record.headers());
        outcomes.begin(step);
        try {
            handle(record);
        } catch (KafkaException kafkaFailure) {
            step.failed(kafkaFailure);
            throw kafkaFailure;
        } catch (RuntimeException failure) {
            step.failed(failure);
            fail(record, failure);
        } catch (StackOverflowError tooDeep) {
            step.failed(tooDeep);
            fail(record, new IllegalArgumentException("nested too deeply", tooDeep));
        } finally {
            // timers go on outside of any trace
            outcomes.begin(StreamStep.UNTRACED);
            step.end();
        }
    }

    abstract void handle(Record<String, byte[]> record);

    void fail(Record<String, byte[]> record, RuntimeException failure) {
        var reason = DeadLetterReason.refused(failure);
        LOG.errorf(
                "Record put aside: topic=%s partition=%d offset=%d reason=%s",
                metadata().topic(), metadata().partition(), metadata().offset(), reason.detail());
        putAside(record, reason.code(), reason.detail());
    }

    /// Publishes the place of the record, from where it is fetched into the table of dead letters.
    void putAside(Record<String, byte[]> record, String code, String detail) {
        var place = new PlaceOfRecord(
                metadata().topic(), metadata().partition(), metadata().offset(), code, detail);
        outcomes.forward(metadata().topic(), place, Math.max(0, record.timestamp()), ScoringTopology.DEAD_LETTERS);
    }

    KeyValueStore<String, CustomerState> customers() {
        return customers;
    }

    /// Nobody who has a state is.
    boolean isErased(String key) {
        return erased.get(key) != null;
    }

    /// The state goes, and with it the customer's key in the changelog and among the assessments. Told again it
    /// says so again: whoever reads the changelog may have been restored.
    void erase(String key, long timestamp) {
        erased.put(key, YES);
        outcomes.erase(key, customers.get(key), timestamp);
    }

    PublishingOutcomes outcomes() {
        return outcomes;
    }

    /// As of now.
    Scoring scoring() {
        return shared.at(Instant.ofEpochMilli(context().currentSystemTimeMs()), policies);
    }

    /// Of the record being processed.
    RecordMetadata metadata() {
        return context().recordMetadata().orElseThrow();
    }
}
