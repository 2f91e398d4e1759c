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

/// The door for behaviour. Every record in gives exactly one record out on `assessments`, with its position: a
/// reader of the assessments knows how far behaviour has been read.
final class BehaviourProcessor extends CustomerProcessor {

    private static final Logger LOG = Logger.getLogger(BehaviourProcessor.class);
    private static final Duration FORGET_EVERY = Duration.ofSeconds(10);
    private static final String FORGET_AT_MOST = "rung.streams.forgotten-a-second";
    private static final Duration REASSESS_EVERY = Duration.ofSeconds(1);
    private static final String REASSESS_AT_MOST = "rung.streams.assessed-a-second";

    private final BehaviourReader reader;
    private final SkippedRecords skipped;

    @SuppressWarnings("NullAway.Init")
    private Deduplicator deduplicator;

    @SuppressWarnings("NullAway.Init")
    private TaskBacklog backlog;

    BehaviourProcessor(BehaviourReader reader, TopologyContext shared, SkippedRecords skipped) {
        super(shared);
        this.reader = reader;
        this.skipped = skipped;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        deduplicator = new Deduplicator(context.getStateStore(StateStores.EVENTS));
        backlog = new TaskBacklog(context.currentSystemTimeMs());
        var reassessment = new DailyReassessment(customers(), context.getStateStore(StateStores.ROUNDS));
        var forgotten = perSecond(context, FORGET_AT_MOST, 500) * (int) FORGET_EVERY.toSeconds();
        context.schedule(FORGET_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> deduplicator.forget(now, forgotten));
        var reassessed = perSecond(context, REASSESS_AT_MOST, 2000);
        context.schedule(REASSESS_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> {
            if (backlog.isOver(now)) {
                reassessment.advance(
                        scoring(), reassessed, (key, outcome) -> outcomes().emit(key, outcome, now));
            }
        });
    }

    /// @param usual where the stream is not set up by the service's settings
    private static int perSecond(ProcessorContext<String, Object> context, String setting, int usual) {
        return Integer.parseInt(
                context.appConfigs().getOrDefault(setting, usual).toString());
    }

    @Override
    void handle(Record<String, byte[]> record) {
        backlog.observe(record.timestamp(), context().currentSystemTimeMs());
        switch (reader.read(record.key(), record.value())) {
            case Readable readable -> score(record, readable);
            case Unusable unusable -> leave(record, unusable.why());
        }
    }

    private void leave(Record<String, byte[]> record, ParsedRecord.SkipReason why) {
        switch (why) {
            case MALFORMED, WRONG_KEY -> putAside(record, "unreadable", why.name());
            case UNKNOWN_TYPE, NOT_DONE, ERASED -> {}
        }
        skip(record, why);
    }

    private void score(Record<String, byte[]> record, Readable readable) {
        var event = readable.event();
        var before = customers().get(record.key());
        if (before == null && isErased(record.key())) {
            skip(record, ParsedRecord.SkipReason.ERASED);
            return;
        }
        boolean isFirst = deduplicator.isFirst(event, record.timestamp());
        try {
            var outcome = isFirst || before == null || before.isIdle()
                    ? scoring().apply(before, readable.behaviour(), event, position())
                    : scoring().repeat(before, readable.behaviour(), event, position());
            outcomes().emit(record.key(), outcome, record.timestamp());
        } catch (RuntimeException failure) {
            if (isFirst) {
                deduplicator.forget(event, record.timestamp());
            }
            throw failure;
        }
    }

    /// Events already published stand. Its position is published too, so that readers of positions get past it.
    @Override
    void fail(Record<String, byte[]> record, RuntimeException failure) {
        super.fail(record, failure);
        skip(record, ParsedRecord.SkipReason.MALFORMED);
    }

    /// Only the record's position is published; the record can be fetched from `behaviour`.
    private void skip(Record<String, byte[]> record, ParsedRecord.SkipReason why) {
        var position = position();
        LOG.logf(
                why == ParsedRecord.SkipReason.NOT_DONE ? Logger.Level.DEBUG : Logger.Level.WARN,
                "Behaviour passed over: reason=%s partition=%d offset=%d",
                why,
                position.partition(),
                position.offset());
        skipped.count(why);
        var key = "passed-" + position.partition();
        outcomes().forward(key, new Passed(position), record.timestamp(), ScoringTopology.ASSESSMENTS);
    }

    private Position position() {
        return new Position(metadata().partition(), metadata().offset());
    }
}
