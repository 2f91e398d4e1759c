package dev.rung.scoring.stream;

import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeHandover;
import dev.rung.scoring.state.transition.CustomerMerge.Result.Changed;
import dev.rung.scoring.state.transition.Scoring;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/// Keeps the state after, and tells the others; hands over who is part of another. Each assessment is told after its
/// state is kept, of the same position and revision: so the sink can tell which belong together.
final class Emitting {

    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, CustomerState> customers;

    Emitting(ProcessorContext<String, Object> context, KeyValueStore<String, CustomerState> customers) {
        this.context = context;
        this.customers = customers;
    }

    /// @param timestamp handed on, so that a reader knows when Kafka took in what led here
    void emit(String key, Scoring.ScoringOutcome outcome, long timestamp) {
        keep(key, outcome.state(), timestamp);
        context.forward(new Record<>(key, outcome.assessed(), timestamp), ScoringTopology.ASSESSMENTS);
        for (var told : outcome.told()) {
            context.forward(new Record<>(key, told, timestamp), ScoringTopology.TIER_EVENTS);
        }
        for (var inputs : outcome.inputs()) {
            context.forward(new Record<>(key, inputs, timestamp), ScoringTopology.DECISION_INPUTS);
        }
    }

    void emit(String key, Changed changed, long timestamp) {
        var outcome = changed.outcome();
        if (outcome == null) {
            keep(key, changed.state(), timestamp);
        } else {
            emit(key, outcome, timestamp);
        }
        if (changed.left() != null) {
            var version = changed.state().ties().handed();
            handOver(changed.left(), MergeHandover.back(UUID.fromString(key), version), timestamp);
        }
    }

    /// Whoever is part of another hands over all it is, whatever changed.
    private void keep(String key, CustomerState state, long timestamp) {
        customers.put(key, state);
        var into = state.ties().into();
        if (into != null) {
            handOver(into, MergeHandover.over(UUID.fromString(key), state), timestamp);
        }
    }

    private void handOver(UUID receiver, MergeHandover handing, long timestamp) {
        context.forward(new Record<>(receiver.toString(), handing, timestamp), ScoringTopology.CUSTOMER_PARTS);
    }
}
