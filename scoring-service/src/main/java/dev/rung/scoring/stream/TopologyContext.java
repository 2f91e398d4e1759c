package dev.rung.scoring.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.trace.Tracing;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.state.transition.Scoring;
import dev.rung.scoring.stream.policies.PoliciesInForce;
import dev.rung.scoring.stream.store.StateStores;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/// The settings that every task of the stream needs.
///
/// @param shipped the policy in force until another is published
/// @param zone the store's
record TopologyContext(TierProgram shipped, ZoneId zone, ObjectMapper json, Tracing tracing) {

    PoliciesInForce policies(ProcessorContext<?, ?> context) {
        KeyValueStore<String, byte[]> published = context.getStateStore(StateStores.POLICIES);
        return new PoliciesInForce(shipped, published, json);
    }

    Scoring at(Instant now, PoliciesInForce policies) {
        return new Scoring(policies.at(now), zone, now);
    }
}
