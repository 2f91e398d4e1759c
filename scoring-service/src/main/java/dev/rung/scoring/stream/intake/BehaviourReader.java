package dev.rung.scoring.stream.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.platform.door.BoundedJson;
import dev.rung.scoring.stream.intake.ParsedRecord.Readable;
import dev.rung.scoring.stream.intake.ParsedRecord.SkipReason;
import dev.rung.scoring.stream.intake.ParsedRecord.Unusable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads records inside the topology instead of before it, so that an unreadable one still moves the position on.
public final class BehaviourReader {

    /// Far more than the intake lets through, and less than the state's format can hold.
    private static final int LONGEST_TEXT = 10_000;

    /// A recount makes a reader for each customer; what is costly to make is made once.
    private static final Map<ObjectMapper, ObjectReader> READERS = new ConcurrentHashMap<>();

    private final ObjectReader json;

    public BehaviourReader(ObjectMapper json) {
        this.json = READERS.computeIfAbsent(json, BehaviourReader::bounded);
    }

    private static ObjectReader bounded(ObjectMapper json) {
        return json.copy()
                .registerModule(BoundedJson.numbersAndTexts(LONGEST_TEXT))
                .readerFor(Behaviour.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    public ParsedRecord read(@Nullable String key, byte @Nullable [] value) {
        if (value == null) {
            return new Unusable(SkipReason.MALFORMED);
        }
        try {
            return judge(key, json.readValue(value));
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // its message would quote the body
            return new Unusable(SkipReason.MALFORMED);
        }
    }

    private static ParsedRecord judge(@Nullable String key, @Nullable Behaviour behaviour) {
        if (behaviour == null) {
            return new Unusable(SkipReason.MALFORMED);
        }
        var event = behaviour.event();
        if (event == null) {
            return new Unusable(
                    behaviour instanceof Behaviour.Unrecognised ? SkipReason.UNKNOWN_TYPE : SkipReason.MALFORMED);
        }
        if (!CompleteBehaviour.isComplete(behaviour, event)) {
            return new Unusable(SkipReason.MALFORMED);
        }
        if (behaviour instanceof Behaviour.Birthday
                || behaviour instanceof Behaviour.ProfileCompleted
                || behaviour instanceof Behaviour.ReferralAccepted) {
            return new Unusable(SkipReason.NOT_DONE);
        }
        return event.customerId().toString().equals(key)
                ? new Readable(behaviour, event)
                : new Unusable(SkipReason.WRONG_KEY);
    }
}
