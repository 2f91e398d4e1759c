package dev.rung.scoring.stream;

import dev.rung.platform.trace.StreamStep;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeHandover;
import dev.rung.scoring.state.transition.CustomerMerge.Result.Changed;
import dev.rung.scoring.state.transition.Scoring;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Stores the state and publishes its assessment and events; hands over a merged customer. The state is stored before
/// its assessment is published, with the same position and revision, so that the sink can match the two.
///
/// Every effect of a record continues its trace. Streams itself would hand on the headers only with the same record.
final class PublishingOutcomes {

    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, CustomerState> customers;
    private Headers trace = StreamStep.UNTRACED.headers();

    PublishingOutcomes(ProcessorContext<String, Object> context, KeyValueStore<String, CustomerState> customers) {
        this.context = context;
        this.customers = customers;
    }

    /// Everything from here on belongs to this step.
    void begin(StreamStep step) {
        trace = step.headers();
    }

    void forward(String key, @Nullable Object value, long timestamp, String sink) {
        context.forward(new Record<>(key, value, timestamp, trace), sink);
    }

    /// @param timestamp of the cause, when Kafka received it
    void emit(String key, Scoring.ScoringOutcome outcome, long timestamp) {
        store(key, outcome.state(), timestamp);
        forward(key, outcome.assessed(), timestamp, ScoringTopology.ASSESSMENTS);
        for (var told : outcome.told()) {
            forward(key, told, timestamp, ScoringTopology.TIER_EVENTS);
        }
        for (var inputs : outcome.inputs()) {
            forward(key, inputs, timestamp, ScoringTopology.DECISION_INPUTS);
        }
    }

    void emit(String key, Changed changed, long timestamp) {
        var outcome = changed.outcome();
        if (outcome == null) {
            store(key, changed.state(), timestamp);
        } else {
            emit(key, outcome, timestamp);
        }
        if (changed.left() != null) {
            var version = changed.state().links().handed();
            handOver(changed.left(), MergeHandover.back(UUID.fromString(key), version), timestamp);
        }
    }

    /// Deletes the state and ends the customer's key on topics that keep the last of each. Whoever has a part
    /// of the customer gives it back.
    void erase(String key, @Nullable CustomerState state, long timestamp) {
        var into = state == null ? null : state.links().into();
        if (state != null && into != null) {
            var back = MergeHandover.back(UUID.fromString(key), state.links().handed() + 1);
            handOver(into, back, timestamp);
        }
        customers.delete(key);
        forward(key, null, timestamp, ScoringTopology.ASSESSMENTS);
    }

    /// A merged customer hands over everything, whatever changed.
    private void store(String key, CustomerState state, long timestamp) {
        customers.put(key, state);
        var into = state.links().into();
        if (into != null) {
            handOver(into, MergeHandover.over(UUID.fromString(key), state), timestamp);
        }
    }

    private void handOver(UUID receiver, MergeHandover handing, long timestamp) {
        forward(receiver.toString(), handing, timestamp, ScoringTopology.CUSTOMER_PARTS);
    }
}
