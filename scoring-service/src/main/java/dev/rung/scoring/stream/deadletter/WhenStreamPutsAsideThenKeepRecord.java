package dev.rung.scoring.stream.deadletter;

import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.platform.deadletter.DeadLetters;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/// Fetches a record that the stream put aside into the table of dead letters. It is lost if
/// its topic no longer has it.
@ApplicationScoped
@FromTopic(value = "dead-letters-scoring", event = PlaceOfRecord.class)
class WhenStreamPutsAsideThenKeepRecord implements EventDoor<PlaceOfRecord> {

    private static final Logger LOG = Logger.getLogger(WhenStreamPutsAsideThenKeepRecord.class);

    private final RecordFetch fetch;
    private final DeadLetters deadLetters;

    WhenStreamPutsAsideThenKeepRecord(RecordFetch fetch, DeadLetters deadLetters) {
        this.fetch = fetch;
        this.deadLetters = deadLetters;
    }

    @Override
    public Uni<Void> on(List<Delivery<PlaceOfRecord>> batch) {
        return Multi.createFrom()
                .iterable(Delivery.events(batch))
                .onItem()
                .transformToUniAndConcatenate(this::keep)
                .collect()
                .last();
    }

    private Uni<Void> keep(PlaceOfRecord place) {
        return Uni.createFrom()
                .item(() -> fetch.at(place))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(found -> {
                    if (found.isEmpty()) {
                        LOG.errorf(
                                "Record put aside is gone: topic=%s partition=%d offset=%d",
                                place.topic(), place.partition(), place.offset());
                        return Uni.createFrom().voidItem();
                    }
                    return deadLetters.store(found.get(), new DeadLetterReason(place.code(), place.detail()));
                });
    }
}
