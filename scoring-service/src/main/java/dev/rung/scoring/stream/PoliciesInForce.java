package dev.rung.scoring.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.PolicyEvent.Published;
import dev.rung.contracts.scoring.PolicyEvent.Unrecognised;
import dev.rung.scoring.assessment.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/// The policies a task knows: the one it was shipped with and those published since, looked up again when a second has
/// gone by.
///
/// In force is the highest version whose time has come. Each version, a key of the store, is read once.
final class PoliciesInForce {

    private static final Duration LOOK_UP_EVERY = Duration.ofSeconds(1);

    private final Policy shipped;
    private final ReadOnlyKeyValueStore<String, byte[]> published;
    private final ObjectReader events;
    private final ObjectMapper json;
    private final NavigableMap<Integer, Effective> known = new TreeMap<Integer, Effective>().descendingMap();
    private final Set<String> read = new HashSet<>();
    private Instant lookedUp = Instant.MIN;

    PoliciesInForce(Policy shipped, ReadOnlyKeyValueStore<String, byte[]> published, ObjectMapper json) {
        this.shipped = shipped;
        this.published = published;
        this.events = json.readerFor(PolicyEvent.class);
        this.json = json;
    }

    Policy at(Instant now) {
        // a clock set back must not keep new policies away
        if (now.isBefore(lookedUp) || !now.minus(LOOK_UP_EVERY).isBefore(lookedUp)) {
            lookUp();
            lookedUp = now;
        }
        for (var policy : known.values()) {
            if (!policy.from().isAfter(now)) {
                return policy.policy();
            }
        }
        return shipped;
    }

    /// A policy that cannot be read stops the stream: to go on with another would be worse.
    private void lookUp() {
        try (var all = published.all()) {
            while (all.hasNext()) {
                var next = all.next();
                if (read.add(next.key)) {
                    learn(next.value);
                }
            }
        }
    }

    private void learn(byte[] value) {
        try {
            PolicyEvent event = events.readValue(value);
            switch (event) {
                case Published policy ->
                    known.put(policy.version(), new Effective(policy.effectiveAt(), read(policy.policy())));
                case Unrecognised _ -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A published policy cannot be read", e);
        }
    }

    private Policy read(String text) throws JsonProcessingException {
        return json.readValue(text, Policy.class);
    }

    private record Effective(Instant from, Policy policy) {}
}
