package dev.rung.scoring.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import dev.rung.contracts.scoring.AssessmentEvent.Unrecognised;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.trace.Tracing;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.state.MergeHandover;
import dev.rung.scoring.state.MergeLinksFormat;
import dev.rung.scoring.state.transition.DecisionInputs;
import dev.rung.scoring.stream.deadletter.PlaceOfRecord;
import dev.rung.scoring.stream.intake.BehaviourReader;
import dev.rung.scoring.stream.intake.CustomerReader;
import dev.rung.scoring.stream.policies.PolicyProcessor;
import dev.rung.scoring.stream.store.StateStores;
import dev.rung.scoring.stream.store.StreamLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/// `behaviour`, `overrides`, `customer-events` and time → scoring by `policies` → `assessments` and `tier-events`.
/// Topic `customer-parts` leads back into the stream, from one customer to another.
public final class ScoringTopology {

    static final String ASSESSMENTS = "assessments-sink";
    static final String TIER_EVENTS = "tier-events-sink";
    static final String DECISION_INPUTS = "decision-inputs-sink";
    static final String CUSTOMER_PARTS = "customer-parts-sink";
    static final String DEAD_LETTERS = "dead-letters-sink";
    private static final String SOURCE = "behaviour-source";
    private static final String SCORING = "scoring";
    private static final String OVERRIDING = "overriding";
    private static final String MERGING = "merging";
    private static final String[] PROCESSORS = {SCORING, OVERRIDING, MERGING};

    private ScoringTopology() {}

    /// For whoever runs it outside of the service: the bench.
    ///
    /// @param shipped the policy that counts until another is published
    /// @param zone the store's
    public static Topology of(TierProgram shipped, ZoneId zone, ObjectMapper json, MeterRegistry meters) {
        return of(
                new TopologyContext(shipped, zone, json, new Tracing(OpenTelemetry.noop())),
                new SkippedRecords(meters));
    }

    static Topology of(TopologyContext shared, SkippedRecords skipped) {
        var topology = new Topology();
        var json = shared.json();
        var reader = new BehaviourReader(json);
        var overrides = json.readerFor(OverrideEvent.class);
        topology.addGlobalStore(
                StateStores.policies(),
                "policies-source",
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                Topic.POLICIES.topicName(),
                "policies",
                PolicyProcessor::new);
        source(topology, SOURCE, Topic.BEHAVIOUR);
        topology.addProcessor(SCORING, () -> new BehaviourProcessor(reader, shared, skipped), SOURCE);
        source(topology, "overrides-source", Topic.OVERRIDES);
        topology.addProcessor(OVERRIDING, () -> new OverrideProcessor(overrides, shared, skipped), "overrides-source");
        source(topology, "customer-events-source", Topic.CUSTOMER_EVENTS);
        source(topology, "customer-parts-source", Topic.CUSTOMER_PARTS);
        topology.addProcessor(
                MERGING,
                () -> new MergeProcessor(new CustomerReader(json), shared, skipped),
                "customer-events-source",
                "customer-parts-source");
        StateStores.all().forEach(store -> topology.addStateStore(store, SCORING));
        topology.connectProcessorAndStateStores(OVERRIDING, StateStores.CUSTOMERS, StateStores.ERASED);
        topology.connectProcessorAndStateStores(MERGING, StateStores.CUSTOMERS, StateStores.ERASED);
        topology.addSink(
                ASSESSMENTS,
                Topic.ASSESSMENTS.topicName(),
                new StringSerializer(),
                serializer(AssessmentEvent.class, json),
                samePartition(),
                PROCESSORS);
        sink(topology, TIER_EVENTS, Topic.TIER_EVENTS, serializer(TierEvent.class, json));
        sink(topology, DECISION_INPUTS, Topic.DECISION_INPUTS, serializer(DecisionInputs.class, json));
        sink(topology, DEAD_LETTERS, Topic.SCORING_DEAD_LETTERS, serializer(PlaceOfRecord.class, json));
        Serializer<MergeHandover> handover = (_, value) -> MergeLinksFormat.write(value);
        sink(topology, CUSTOMER_PARTS, Topic.CUSTOMER_PARTS, handover);
        return topology;
    }

    private static void source(Topology topology, String name, Topic topic) {
        topology.addSource(name, new StringDeserializer(), new ByteArrayDeserializer(), topic.topicName());
    }

    private static void sink(Topology topology, String name, Topic topic, Serializer<?> serializer) {
        topology.addSink(name, topic.topicName(), new StringSerializer(), serializer, PROCESSORS);
    }

    /// An assessment lies on the partition of its behaviour, in the same order, whatever its key is: the highest
    /// position read there is how far that partition can be read.
    private static StreamPartitioner<String, AssessmentEvent> samePartition() {
        return (_, _, event, partitions) -> switch (event) {
            // the end of a customer's key: on the partition of the key, as all of their behaviour
            case null -> Optional.empty();
            case Assessed assessed -> Optional.of(Set.of(assessed.position().partition() % partitions));
            case Passed passed -> Optional.of(Set.of(passed.position().partition() % partitions));
            case Unrecognised _ -> Optional.empty();
        };
    }

    private static <T> Serializer<T> serializer(Class<T> type, ObjectMapper json) {
        var writer = json.writerFor(type);
        return (_, value) -> {
            if (value == null) {
                return null;
            }
            try {
                return StreamLimits.record(writer.writeValueAsBytes(value));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
