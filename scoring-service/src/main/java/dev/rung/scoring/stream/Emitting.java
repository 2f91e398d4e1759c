package dev.rung.scoring.stream;

import dev.rung.scoring.stream.Scoring.Outcome;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/// Keeps the state after, and tells the others.
final class Emitting {

    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, CustomerState> customers;

    Emitting(ProcessorContext<String, Object> context, KeyValueStore<String, CustomerState> customers) {
        this.context = context;
        this.customers = customers;
    }

    /// @param timestamp handed on, so that a reader knows when Kafka took in what led here
    void emit(String key, Outcome outcome, long timestamp) {
        customers.put(key, outcome.state());
        context.forward(new Record<>(key, outcome.assessed(), timestamp), ScoringTopology.ASSESSMENTS);
        for (var told : outcome.told()) {
            context.forward(new Record<>(key, told, timestamp), ScoringTopology.TIER_EVENTS);
        }
    }
}
