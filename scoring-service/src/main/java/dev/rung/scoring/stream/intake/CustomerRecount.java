package dev.rung.scoring.stream.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.stream.intake.DedupKeys.Ids;
import dev.rung.scoring.stream.intake.ParsedRecord.Readable;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/// Counts one customer once more from the log, in memory, as the stream does with each record.
///
/// Nothing is forgotten here: the day on which the stream forgot something cannot be read from the log.
public final class CustomerRecount {

    private final BehaviourReader reader;
    private final ZoneId zone;
    private final DedupKeys firstTime = new DedupKeys(new Remembered());
    private @Nullable CountedFeatures counted;

    /// @param externalId as the last behaviour gave it
    public record CountedFeatures(String externalId, Features features) {}

    /// @param zone the store's
    public CustomerRecount(ObjectMapper json, ZoneId zone) {
        this.reader = new BehaviourReader(json);
        this.zone = zone;
    }

    /// The next record of the customer's, in the order of the log.
    ///
    /// @param takenInAt when Kafka took it in, milliseconds of the epoch
    public void add(String key, byte @Nullable [] value, long takenInAt) {
        // what the stream passes over is passed over
        if (reader.read(key, value) instanceof Readable readable) {
            add(readable, takenInAt);
        }
    }

    /// Empty where the log has nothing of theirs.
    public Optional<CountedFeatures> counted() {
        return Optional.ofNullable(counted);
    }

    private void add(Readable readable, long takenInAt) {
        var event = readable.event();
        var before = counted;
        var isFirst = firstTime.isFirst(event, takenInAt);
        if (isFirst || before == null) {
            var added = Features.of(readable.behaviour(), event.occurredAt(), zone);
            var features = before == null ? added : before.features().plus(added);
            counted = new CountedFeatures(event.externalId(), features);
        } else {
            counted = new CountedFeatures(event.externalId(), before.features());
        }
    }

    private static final class Remembered implements Ids {

        private final Set<Bytes> ids = new HashSet<>();

        @Override
        public boolean has(Bytes id) {
            return ids.contains(id);
        }

        @Override
        public boolean add(Bytes id) {
            return ids.add(id);
        }

        @Override
        public void remove(Bytes id) {
            ids.remove(id);
        }
    }
}
