package dev.rung.scoring.stream;

import dev.rung.contracts.Topic;
import dev.rung.scoring.state.MergeLinksFormat;
import dev.rung.scoring.state.transition.CauseOfAssessment;
import dev.rung.scoring.state.transition.CustomerMerge;
import dev.rung.scoring.state.transition.CustomerMerge.Result;
import dev.rung.scoring.stream.deadletter.StreamReplays;
import dev.rung.scoring.stream.intake.CustomerReader;
import dev.rung.scoring.stream.intake.CustomerReader.Hearing.Heard;
import dev.rung.scoring.stream.intake.CustomerReader.Hearing.Nothing;
import dev.rung.scoring.stream.intake.CustomerReader.Hearing.Unreadable;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/// The door for customers who turn out to be one: what customer-service tells of it, and what the one hands to the
/// other.
final class MergeProcessor extends CustomerProcessor {

    private static final Logger LOG = Logger.getLogger(MergeProcessor.class);

    private final CustomerReader reader;
    private final SkippedRecords passedOver;

    MergeProcessor(CustomerReader reader, TopologyContext frame, SkippedRecords passedOver) {
        super(frame);
        this.reader = reader;
        this.passedOver = passedOver;
    }

    @Override
    void take(Record<String, byte[]> taken) {
        boolean isReplayed = taken.headers().lastHeader(StreamReplays.TOLD_ON) != null;
        if (metadata().topic().equals(Topic.CUSTOMER_PARTS.topicName()) && !isReplayed) {
            receive(taken);
            return;
        }
        switch (reader.read(taken.key(), taken.value())) {
            case Heard heard -> hear(taken, heard);
            case Nothing _ -> {}
            case Unreadable _ -> {
                LOG.warnf(
                        "Customer event passed over: partition=%d offset=%d",
                        metadata().partition(), metadata().offset());
                passedOver.countCustomerEvent();
                putAside(taken, "unreadable", "CUSTOMER_EVENT");
            }
        }
    }

    private void receive(Record<String, byte[]> taken) {
        var handing = MergeLinksFormat.readHanding(taken.value());
        var cause = CauseOfAssessment.merge(handing.name(), Instant.ofEpochMilli(taken.timestamp()));
        var id = UUID.fromString(taken.key());
        keep(taken, merging().received(id, customers().get(taken.key()), handing, cause));
    }

    private void hear(Record<String, byte[]> taken, Heard heard) {
        var cause = CauseOfAssessment.merge(
                "customer/" + heard.customer().revision(), Instant.ofEpochMilli(taken.timestamp()));
        var before = customers().get(taken.key());
        keep(taken, merging().told(before, heard.customer(), heard.isOfMerges(), cause));
    }

    private CustomerMerge merging() {
        return new CustomerMerge(scoring(), metadata().partition());
    }

    private void keep(Record<String, byte[]> taken, Result result) {
        switch (result) {
            case Result.Unchanged _ -> {}
            case Result.Changed changed -> emitting().emit(taken.key(), changed, taken.timestamp());
            case Result.Circle circle -> {
                LOG.warnf(
                        "Merge refused, it closes a circle: topic=%s partition=%d offset=%d",
                        metadata().topic(), metadata().partition(), metadata().offset());
                passedOver.countCircle();
                keep(taken, circle.then());
            }
        }
    }
}
