package dev.rung.scoring.stream;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/// A door of the stream to what is known of customers. A task has one of each kind; they share its stores.
abstract class CustomerProcessor extends ContextualProcessor<String, byte[], String, Object> {

    private final Frame frame;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CustomerState> customers;

    @SuppressWarnings("NullAway.Init")
    private Emitting emitting;

    @SuppressWarnings("NullAway.Init")
    private PoliciesInForce policies;

    CustomerProcessor(Frame frame) {
        this.frame = frame;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        customers = context.getStateStore(StateStores.CUSTOMERS);
        emitting = new Emitting(context, customers);
        policies = frame.policies(context);
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
