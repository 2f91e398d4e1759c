package dev.rung.scoring.stream.policies;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.PolicyEvent.Published;
import dev.rung.contracts.scoring.PolicyEvent.Unrecognised;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.ProgramTimeline.Term;
import dev.rung.scoring.assessment.program.TierProgram;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jboss.logging.Logger;

/// The policies that a task knows: the one it was shipped with and those published since. They
/// are looked up once a second.
///
/// The highest version that has begun is in force. Each version is a key of the store; it is read
/// again only if it changed.
public final class PoliciesInForce {

    private static final Logger LOG = Logger.getLogger(PoliciesInForce.class);

    private static final Duration LOOK_UP_EVERY = Duration.ofSeconds(1);

    private final TierProgram shipped;
    private final ReadOnlyKeyValueStore<String, byte[]> published;
    private final ObjectReader events;
    private final PolicyReader reader;
    private final NavigableMap<Integer, Term> known = new TreeMap<Integer, Term>().descendingMap();
    private final Map<String, Integer> read = new HashMap<>();
    private Instant lookedUp = Instant.MIN;
    private ProgramTimeline timeline;

    public PoliciesInForce(TierProgram shipped, ReadOnlyKeyValueStore<String, byte[]> published, ObjectMapper json) {
        this.shipped = shipped;
        this.published = published;
        this.events = json.readerFor(PolicyEvent.class);
        this.reader = new PolicyReader(json);
        this.timeline = ProgramTimeline.of(shipped);
    }

    public ProgramTimeline at(Instant now) {
        // a clock set back must not keep new policies away
        if (now.isBefore(lookedUp) || !now.minus(LOOK_UP_EVERY).isBefore(lookedUp)) {
            lookUp();
            lookedUp = now;
        }
        var counts = known.values().stream()
                .filter(each -> !each.from().isAfter(now))
                .toList();
        if (counts.size() + 1 != timeline.terms().size()) {
            timeline = new ProgramTimeline(Stream.concat(counts.stream(), Stream.of(new Term(shipped, Instant.MIN)))
                    .toList());
        }
        return timeline;
    }

    /// A policy that cannot be read is skipped, and the one before stays in force: stopping would leave
    /// everybody without an assessment. [WhenPolicyIsPublishedThenCheckIt] reports it.
    private void lookUp() {
        try (var all = published.all()) {
            while (all.hasNext()) {
                var next = all.next();
                var hash = Arrays.hashCode(next.value);
                if (!Objects.equals(read.put(next.key, hash), hash)) {
                    learn(next.value);
                }
            }
        }
    }

    private void learn(byte[] value) {
        try {
            PolicyEvent event = events.readValue(value);
            switch (event) {
                case Published policy -> known.put(policy.version(), reader.term(policy));
                case Unrecognised _ -> {}
            }
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            LOG.errorf(
                    "A published policy cannot be read and is skipped: %s",
                    failure.getClass().getSimpleName());
        }
    }
}
