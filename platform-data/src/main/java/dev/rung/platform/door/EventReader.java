package dev.rung.platform.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.platform.deadletter.DeadLetterReason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Turns a record's bytes into an event. Never throws: whatever the bytes are, the answer says what came of them.
public final class EventReader<E> {

    private final Class<?> type;
    private final ObjectReader json;

    public EventReader(ObjectMapper json, Class<?> type) {
        this.type = type;
        var bounded = json.copy().registerModule(BoundedJson.numbers());
        // of a raw record nothing is read as JSON, so no native executable needs to look into it
        this.json = bounded.readerFor(type == RawRecord.class ? byte[].class : type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public sealed interface Reading<E> {

        record Readable<E>(E event) implements Reading<E> {}

        /// The end of a key on a compacted topic, which no event of this build stands for.
        record Tombstone<E>() implements Reading<E> {}

        record Unreadable<E>(DeadLetterReason reason) implements Reading<E> {}
    }

    @SuppressWarnings("unchecked") // that is what the door said
    public Reading<E> read(byte @Nullable [] key, byte @Nullable [] value) {
        return type == RawRecord.class ? new Reading.Readable<>((E) RawRecord.of(key, value)) : read(value);
    }

    Reading<E> read(byte @Nullable [] value) {
        if (value == null) {
            return new Reading.Tombstone<>();
        }
        try {
            E event = json.readValue(value);
            if (event == null || (isUnrecognised(event) && !namesAType(value))) {
                return new Reading.Unreadable<>(DeadLetterReason.unreadable("NO_EVENT_TYPE"));
            }
            return new Reading.Readable<>(event);
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            return new Reading.Unreadable<>(DeadLetterReason.unreadable(failure));
        }
    }

    /// Contracts answer every unknown type, and a missing one too, with a record of this name.
    private static boolean isUnrecognised(Object event) {
        return event.getClass().getSimpleName().equals("Unrecognised");
    }

    private boolean namesAType(byte[] value) throws IOException {
        try {
            return json.readTree(value).path("type").isTextual();
        } catch (JsonProcessingException _) {
            return false;
        }
    }
}
