package dev.rung.scoring.stream;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.stream.Reading.Readable;
import dev.rung.scoring.stream.Reading.Unusable;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/// The door of the stream. Every record in is exactly one record out on `assessments`, with the position of the one
/// in: whoever reads the assessments knows how far behaviour has been taken in.
final class BehaviourProcessor extends ContextualProcessor<String, byte[], String, Object> {

    private static final Logger LOG = Logger.getLogger(BehaviourProcessor.class);
    private static final Duration FORGET_EVERY = Duration.ofSeconds(10);
    private static final int FORGET_AT_MOST = 5_000;

    private final BehaviourReader reader;
    private final Scoring scoring;
    private final PassedOver passedOver;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CustomerState> customers;

    @SuppressWarnings("NullAway.Init")
    private Seen seen;

    BehaviourProcessor(BehaviourReader reader, Scoring scoring, PassedOver passedOver) {
        this.reader = reader;
        this.scoring = scoring;
        this.passedOver = passedOver;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        customers = context.getStateStore(StateStores.CUSTOMERS);
        seen = new Seen(context.getStateStore(StateStores.EVENTS), context.getStateStore(StateStores.MONEY));
        context.schedule(FORGET_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> seen.forget(now, FORGET_AT_MOST));
    }

    @Override
    public void process(Record<String, byte[]> taken) {
        switch (reader.read(taken.key(), taken.value())) {
            case Readable readable -> score(taken, readable);
            case Unusable unusable -> passOver(taken, unusable.why());
        }
    }

    private void score(Record<String, byte[]> taken, Readable readable) {
        var event = readable.event();
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        var before = customers.get(taken.key());
        var outcome = seen.isFirst(readable.behaviour(), event, taken.timestamp()) || before == null
                ? scoring.takeIn(before, readable.behaviour(), event, now)
                : scoring.again(before, event, now);
        if (!outcome.state().equals(before)) {
            customers.put(taken.key(), outcome.state());
        }
        var assessed = outcome.assessment().event(event.customerId(), event.externalId(), now, position());
        forward(taken.withValue(assessed), ScoringTopology.ASSESSMENTS);
        if (outcome.reached() != null) {
            forward(taken.withValue(outcome.reached()), ScoringTopology.TIER_EVENTS);
        }
    }

    /// The record itself stays on `behaviour` as long as the topic keeps it; its place is all that is needed to fetch
    /// it.
    private void passOver(Record<String, byte[]> taken, Reading.Why why) {
        var position = position();
        LOG.warnf(
                "Behaviour passed over: reason=%s partition=%d offset=%d",
                why, position.partition(), position.offset());
        passedOver.count(why);
        AssessmentEvent passed = new Passed(position);
        forward(taken.withKey("passed-" + position.partition()).withValue(passed), ScoringTopology.ASSESSMENTS);
    }

    private void forward(Record<String, ?> record, String sink) {
        context().forward(record.withValue((Object) record.value()), sink);
    }

    private Position position() {
        var metadata = context().recordMetadata().orElseThrow();
        return new Position(metadata.partition(), metadata.offset());
    }
}
