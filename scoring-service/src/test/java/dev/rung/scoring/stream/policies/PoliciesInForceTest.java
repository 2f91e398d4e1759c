package dev.rung.scoring.stream.policies;

import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.stream.StreamOfTests.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.stream.store.StateStores;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class PoliciesInForceTest {

    private static final Instant NOW = daysAgo(0);
    private static final TierProgram HARDER = PoliciesOfTests.harder();

    private final KeyValueStore<String, byte[]> published = store();
    private final PoliciesInForce policies = new PoliciesInForce(V1, published, JSON);

    @Test
    void aPolicyThatCouldNotBeReadIsReadAgainOnceItIsMended() throws JsonProcessingException {
        published.put("v2", "{\"type\": \"policy-published.v1\", \"version\": ".getBytes(UTF_8));
        assertThat(inForceAfter(0)).isEqualTo(V1.version());

        published.put("v2", event(HARDER, NOW));
        assertThat(inForceAfter(2)).isEqualTo(HARDER.version());
    }

    @Test
    void oneThatIsBrokenLaterLeavesWhatWasReadInForce() throws JsonProcessingException {
        published.put("v2", event(HARDER, NOW));
        assertThat(inForceAfter(0)).isEqualTo(HARDER.version());

        published.put("v2", new byte[] {0});
        assertThat(inForceAfter(2)).isEqualTo(HARDER.version());
    }

    @Test
    void whatIsPublishedCountsWithinASecond() throws JsonProcessingException {
        assertThat(inForceAfter(0)).isEqualTo(V1.version());
        published.put("v2", event(HARDER, NOW));

        assertThat(inForceAfter(0)).isEqualTo(V1.version());
        assertThat(inForceAfter(1)).isEqualTo(HARDER.version());
    }

    private int inForceAfter(int seconds) {
        return policies.at(NOW.plus(Duration.ofSeconds(seconds))).policy().version();
    }

    private static byte[] event(TierProgram policy, Instant effectiveAt) throws JsonProcessingException {
        var text = JSON.writeValueAsString(policy);
        var event = new PolicyEvent.Published(UUID.randomUUID(), policy.version(), effectiveAt, NOW, text);
        return JSON.writerFor(PolicyEvent.class).writeValueAsBytes(event);
    }

    private static KeyValueStore<String, byte[]> store() {
        var store = StateStores.policies().build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        return store;
    }
}
