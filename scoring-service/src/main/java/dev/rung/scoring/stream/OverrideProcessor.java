package dev.rung.scoring.stream;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.feedback.OverrideEvent.Ended;
import dev.rung.contracts.feedback.OverrideEvent.Granted;
import dev.rung.contracts.feedback.OverrideEvent.Unrecognised;
import java.io.IOException;
import java.time.Instant;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/// The door for what a person decided on one customer.
final class OverrideProcessor extends ContextualProcessor<String, byte[], String, Object> {

    private static final Logger LOG = Logger.getLogger(OverrideProcessor.class);

    private final ObjectReader json;
    private final Frame frame;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CustomerState> customers;

    @SuppressWarnings("NullAway.Init")
    private Emitting emitting;

    @SuppressWarnings("NullAway.Init")
    private PoliciesInForce policies;

    OverrideProcessor(ObjectReader json, Frame frame) {
        this.json = json;
        this.frame = frame;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        customers = context.getStateStore(StateStores.CUSTOMERS);
        emitting = new Emitting(context, customers);
        policies = frame.policies(context);
    }

    @Override
    public void process(Record<String, byte[]> taken) {
        switch (read(taken)) {
            case Granted granted -> decide(taken, granted, (scoring, before) -> scoring.grant(before, granted));
            case Ended ended -> decide(taken, ended, (scoring, before) -> scoring.revoke(before, ended));
            case Unrecognised _ -> LOG.warnf("Override passed over: offset=%d", offset());
        }
    }

    private void decide(
            Record<String, byte[]> taken,
            OverrideEvent decided,
            BiFunction<Scoring, CustomerState, Scoring.Outcome> how) {
        var before = customers.get(taken.key());
        if (before == null) {
            LOG.warnf("Override of a customer nobody knows: type=%s offset=%d", type(decided), offset());
            return;
        }
        policies.lookUp();
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        emitting.emit(taken.key(), how.apply(frame.at(now, policies), before), taken.timestamp());
    }

    private OverrideEvent read(Record<String, byte[]> taken) {
        try {
            return taken.value() == null ? new Unrecognised() : json.readValue(taken.value());
        } catch (IOException _) {
            // its message would quote the body
            return new Unrecognised();
        }
    }

    private static String type(OverrideEvent event) {
        return event.getClass().getSimpleName();
    }

    private long offset() {
        return context().recordMetadata().map(record -> record.offset()).orElse(-1L);
    }
}
