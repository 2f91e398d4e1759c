package dev.rung.scoring.stream;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.feedback.OverrideEvent.Ended;
import dev.rung.contracts.feedback.OverrideEvent.Granted;
import dev.rung.contracts.feedback.OverrideEvent.Unrecognised;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.Scoring;
import java.io.IOException;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The door for what a person decided on one customer.
final class OverrideProcessor extends CustomerProcessor {

    private static final Logger LOG = Logger.getLogger(OverrideProcessor.class);

    private final ObjectReader json;
    private final SkippedRecords skipped;

    OverrideProcessor(ObjectReader json, TopologyContext shared, SkippedRecords skipped) {
        super(shared);
        this.json = json;
        this.skipped = skipped;
    }

    @Override
    void handle(Record<String, byte[]> record) {
        switch (read(record)) {
            case Granted granted -> decide(record, (scoring, before) -> scoring.grant(before, granted));
            case Ended ended -> decide(record, (scoring, before) -> scoring.revoke(before, ended));
            case Unrecognised _ -> skip(record, "UNREADABLE");
        }
    }

    private void decide(Record<String, byte[]> record, BiFunction<Scoring, CustomerState, Scoring.ScoringOutcome> how) {
        var before = customers().get(record.key());
        if (before == null || before.isTooLittleKnown()) {
            skip(record, "CUSTOMER_UNKNOWN");
            return;
        }
        outcomes().emit(record.key(), how.apply(scoring(), before), record.timestamp());
    }

    private OverrideEvent read(Record<String, byte[]> record) {
        try {
            OverrideEvent read = record.value() == null ? null : json.readValue(record.value());
            return read != null && isWhole(read, record.key()) ? read : new Unrecognised();
        } catch (IOException | RuntimeException | StackOverflowError _) {
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

    private void skip(Record<String, byte[]> record, String why) {
        LOG.warnf(
                "Override passed over: reason=%s partition=%d offset=%d",
                why, metadata().partition(), metadata().offset());
        skipped.countOverride(why);
        putAside(record, "unreadable", why);
    }
}
