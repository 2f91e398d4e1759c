package dev.rung.scoring.stream;

import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.stream.intake.BehaviourReader;
import dev.rung.scoring.stream.intake.Deduplicator;
import dev.rung.scoring.stream.intake.ParsedRecord;
import dev.rung.scoring.stream.intake.ParsedRecord.Readable;
import dev.rung.scoring.stream.intake.ParsedRecord.Unusable;
import dev.rung.scoring.stream.reassessment.DailyReassessment;
import dev.rung.scoring.stream.reassessment.TaskBacklog;
import dev.rung.scoring.stream.store.StateStores;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/// The door of the stream. Every record in is exactly one record out on `assessments`, with the position of the one
/// in: whoever reads the assessments knows how far behaviour has been taken in.
final class BehaviourProcessor extends CustomerProcessor {

    private static final Logger LOG = Logger.getLogger(BehaviourProcessor.class);
    private static final Duration FORGET_EVERY = Duration.ofSeconds(10);
    private static final int FORGET_AT_MOST = 5_000;
    private static final Duration REASSESS_EVERY = Duration.ofSeconds(1);
    private static final int REASSESS_AT_MOST = 2_000;

    private final BehaviourReader reader;
    private final SkippedRecords passedOver;

    @SuppressWarnings("NullAway.Init")
    private Deduplicator seen;

    @SuppressWarnings("NullAway.Init")
    private TaskBacklog backlog;

    BehaviourProcessor(BehaviourReader reader, TopologyContext frame, SkippedRecords passedOver) {
        super(frame);
        this.reader = reader;
        this.passedOver = passedOver;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        seen = new Deduplicator(context.getStateStore(StateStores.EVENTS));
        backlog = new TaskBacklog(context.currentSystemTimeMs());
        var reassessing = new DailyReassessment(customers(), context.getStateStore(StateStores.ROUNDS));
        context.schedule(FORGET_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> seen.forget(now, FORGET_AT_MOST));
        context.schedule(REASSESS_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> {
            if (backlog.isOver(now)) {
                reassessing.goOn(
                        scoring(),
                        REASSESS_AT_MOST,
                        (key, outcome) -> emitting().emit(key, outcome, now));
            }
        });
    }

    @Override
    void take(Record<String, byte[]> taken) {
        backlog.took(taken.timestamp(), context().currentSystemTimeMs());
        switch (reader.read(taken.key(), taken.value())) {
            case Readable readable -> score(taken, readable);
            case Unusable unusable -> passOver(taken, unusable.why());
        }
    }

    private void score(Record<String, byte[]> taken, Readable readable) {
        var event = readable.event();
        var before = customers().get(taken.key());
        boolean isFirst = seen.isFirst(event, taken.timestamp());
        try {
            var outcome = isFirst || before == null || before.isIdle()
                    ? scoring().takeIn(before, readable.behaviour(), event, position())
                    : scoring().again(before, readable.behaviour(), event, position());
            emitting().emit(taken.key(), outcome, taken.timestamp());
        } catch (RuntimeException failure) {
            if (isFirst) {
                seen.forget(event, taken.timestamp());
            }
            throw failure;
        }
    }

    /// What was told of it already stands; its place is passed, so that readers of positions get past it.
    @Override
    void fail(Record<String, byte[]> taken, RuntimeException failure) {
        super.fail(taken, failure);
        passOver(taken, ParsedRecord.Why.MALFORMED, false);
    }

    private void passOver(Record<String, byte[]> taken, ParsedRecord.Why why) {
        passOver(taken, why, why != ParsedRecord.Why.UNKNOWN_TYPE);
    }

    /// The record itself stays on `behaviour` as long as the topic keeps it; its place is all that is needed to
    /// fetch it.
    private void passOver(Record<String, byte[]> taken, ParsedRecord.Why why, boolean isPutAside) {
        var position = position();
        LOG.warnf(
                "Behaviour passed over: reason=%s partition=%d offset=%d",
                why, position.partition(), position.offset());
        passedOver.count(why);
        if (isPutAside) {
            putAside(taken, "unreadable", why.name());
        }
        var key = "passed-" + position.partition();
        context().forward(new Record<>(key, new Passed(position), taken.timestamp()), ScoringTopology.ASSESSMENTS);
    }

    private Position position() {
        return new Position(metadata().partition(), metadata().offset());
    }
}
