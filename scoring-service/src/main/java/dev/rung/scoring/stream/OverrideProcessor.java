package dev.rung.scoring.stream;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.feedback.OverrideEvent.Ended;
import dev.rung.contracts.feedback.OverrideEvent.Granted;
import dev.rung.contracts.feedback.OverrideEvent.Unrecognised;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The door for what a person decided on one customer.
final class OverrideProcessor extends ContextualProcessor<String, byte[], String, Object> {

    private static final Logger LOG = Logger.getLogger(OverrideProcessor.class);

    private final ObjectReader json;
    private final Frame frame;
    private final PassedOver passedOver;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CustomerState> customers;

    @SuppressWarnings("NullAway.Init")
    private Emitting emitting;

    @SuppressWarnings("NullAway.Init")
    private PoliciesInForce policies;

    OverrideProcessor(ObjectReader json, Frame frame, PassedOver passedOver) {
        this.json = json;
        this.frame = frame;
        this.passedOver = passedOver;
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
            case Granted granted -> decide(taken, (scoring, before) -> scoring.grant(before, granted));
            case Ended ended -> decide(taken, (scoring, before) -> scoring.revoke(before, ended));
            case Unrecognised _ -> passOver("UNREADABLE");
        }
    }

    private void decide(Record<String, byte[]> taken, BiFunction<Scoring, CustomerState, Scoring.Outcome> how) {
        var before = customers.get(taken.key());
        if (before == null || before.isUntold()) {
            passOver("CUSTOMER_UNKNOWN");
            return;
        }
        policies.lookUp();
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        emitting.emit(taken.key(), how.apply(frame.at(now, policies), before), taken.timestamp());
    }

    private OverrideEvent read(Record<String, byte[]> taken) {
        try {
            OverrideEvent read = taken.value() == null ? null : json.readValue(taken.value());
            return read != null && isWhole(read, taken.key()) ? read : new Unrecognised();
        } catch (IOException _) {
            // its message would quote the body
            return new Unrecognised();
        }
    }

    /// Jackson leaves null what JSON leaves out.
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(OverrideEvent event, String key) {
        return switch (event) {
            case Granted it ->
                isOf(key, it.customerId())
                        && it.eventId() != null
                        && it.occurredAt() != null
                        && it.tier() != null
                        && it.until() != null;
            case Ended it -> isOf(key, it.customerId()) && it.eventId() != null && it.occurredAt() != null;
            case Unrecognised _ -> true;
        };
    }

    private static boolean isOf(String key, @Nullable UUID customerId) {
        return customerId != null && customerId.toString().equals(key);
    }

    private void passOver(String why) {
        var position = context().recordMetadata().orElseThrow();
        LOG.warnf(
                "Override passed over: reason=%s partition=%d offset=%d", why, position.partition(), position.offset());
        passedOver.countOverride(why);
    }
}
