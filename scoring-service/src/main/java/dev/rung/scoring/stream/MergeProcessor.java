package dev.rung.scoring.stream;

import dev.rung.contracts.Topic;
import dev.rung.scoring.state.MergeLinksFormat;
import dev.rung.scoring.state.transition.CauseOfAssessment;
import dev.rung.scoring.state.transition.CustomerMerge;
import dev.rung.scoring.state.transition.CustomerMerge.Result;
import dev.rung.scoring.stream.deadletter.StreamReplays;
import dev.rung.scoring.stream.intake.CustomerReader;
import dev.rung.scoring.stream.intake.CustomerReader.ParsedCustomer.Gone;
import dev.rung.scoring.stream.intake.CustomerReader.ParsedCustomer.Irrelevant;
import dev.rung.scoring.stream.intake.CustomerReader.ParsedCustomer.Known;
import dev.rung.scoring.stream.intake.CustomerReader.ParsedCustomer.Unreadable;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/// The door for merges, consents and erasures: customer events, and what one customer hands over to another.
final class MergeProcessor extends CustomerProcessor {

    private static final Logger LOG = Logger.getLogger(MergeProcessor.class);

    private final CustomerReader reader;
    private final SkippedRecords skipped;

    MergeProcessor(CustomerReader reader, TopologyContext shared, SkippedRecords skipped) {
        super(shared);
        this.reader = reader;
        this.skipped = skipped;
    }

    @Override
    void handle(Record<String, byte[]> record) {
        boolean isReplayed = record.headers().lastHeader(StreamReplays.TOLD_ON) != null;
        if (metadata().topic().equals(Topic.CUSTOMER_PARTS.topicName()) && !isReplayed) {
            receive(record);
            return;
        }
        switch (reader.read(record.key(), record.value())) {
            case Gone _ -> erase(record.key(), record.timestamp());
            case Known known when !isErased(record.key()) -> apply(record, known);
            case Known _, Irrelevant _ -> {}
            case Unreadable _ -> {
                LOG.warnf(
                        "Customer event passed over: partition=%d offset=%d",
                        metadata().partition(), metadata().offset());
                skipped.countCustomerEvent();
                putAside(record, "unreadable", "CUSTOMER_EVENT");
            }
        }
    }

    /// Somebody who is erased has no part of anybody.
    private void receive(Record<String, byte[]> record) {
        if (isErased(record.key())) {
            return;
        }
        var handover = MergeLinksFormat.readHandover(record.value());
        var cause = CauseOfAssessment.merge(handover.name(), Instant.ofEpochMilli(record.timestamp()));
        var id = UUID.fromString(record.key());
        apply(record, merge().received(id, customers().get(record.key()), handover, cause));
    }

    private void apply(Record<String, byte[]> record, Known known) {
        var cause = CauseOfAssessment.merge(
                "customer/" + known.customer().revision(), Instant.ofEpochMilli(record.timestamp()));
        var before = customers().get(record.key());
        apply(
                record,
                merge().customerChanged(before, known.customer(), known.isOfMerges(), known.isOfConsents(), cause));
    }

    private CustomerMerge merge() {
        return new CustomerMerge(scoring(), metadata().partition());
    }

    private void apply(Record<String, byte[]> record, Result result) {
        switch (result) {
            case Result.Unchanged _ -> {}
            case Result.Changed changed -> outcomes().emit(record.key(), changed, record.timestamp());
            case Result.Circle circle -> {
                LOG.warnf(
                        "Merge refused, it closes a circle: topic=%s partition=%d offset=%d",
                        metadata().topic(), metadata().partition(), metadata().offset());
                skipped.countCircle();
                apply(record, circle.then());
            }
        }
    }
}
