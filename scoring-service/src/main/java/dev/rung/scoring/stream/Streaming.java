package dev.rung.scoring.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.store.Store;
import dev.rung.platform.trace.Tracing;
import dev.rung.scoring.assessment.program.TierPrograms;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.jboss.logging.Logger;

/// Hands the topology to Quarkus, which starts it once the topics are there and reports its
/// state to the health checks.
@RegisterForReflection(
        targets = {
            Behaviour.class,
            CustomerEvent.class,
            AssessmentEvent.class,
            TierEvent.class,
            PolicyEvent.class,
            OverrideEvent.class,
            UsePartitionTimeOnInvalidTimestamp.class
        },
        registerFullHierarchy = true)
class Streaming {

    private static final Logger LOG = Logger.getLogger(Streaming.class);

    @Produces
    @Singleton
    Topology topology(TierPrograms policies, Store store, ObjectMapper json, SkippedRecords skipped, Tracing tracing) {
        return ScoringTopology.of(new TopologyContext(policies.shipped(), store.zone(), json, tracing), skipped);
    }

    /// A broker that is away for too long ends a stream thread. Its transaction is rolled back, and a new thread
    /// goes on from the last commit after a growing pause: nothing is lost or counted twice.
    @Produces
    @Singleton
    StreamsUncaughtExceptionHandler replaceThread(StreamStatus status) {
        var pauses = new ReplacementPause();
        return failure -> {
            LOG.error("Stream thread failed and is replaced", failure);
            status.replaced(failure);
            pauses.rest();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        };
    }
}
