package dev.rung.scoring.stream.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.platform.door.BoundedJson;
import dev.rung.scoring.stream.intake.ParsedRecord.Readable;
import dev.rung.scoring.stream.intake.ParsedRecord.Unusable;
import dev.rung.scoring.stream.intake.ParsedRecord.Why;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads records inside the topology instead of before it, so that an unreadable one still moves the position on.
public final class BehaviourReader {

    /// Far more than the intake lets through, and less than the state's format can hold.
    private static final int LONGEST_TEXT = 10_000;

    /// What is older or later cannot have been a customer of a shop, and no calendar counts its days.
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

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
            return new Unusable(Why.MALFORMED);
        }
        try {
            return judge(key, json.readValue(value));
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // its message would quote the body
            return new Unusable(Why.MALFORMED);
        }
    }

    private static ParsedRecord judge(@Nullable String key, @Nullable Behaviour behaviour) {
        if (behaviour == null) {
            return new Unusable(Why.MALFORMED);
        }
        var event = behaviour.event();
        if (event == null) {
            return new Unusable(behaviour instanceof Behaviour.Unrecognised ? Why.UNKNOWN_TYPE : Why.MALFORMED);
        }
        if (!isWhole(behaviour, event)) {
            return new Unusable(Why.MALFORMED);
        }
        return event.customerId().toString().equals(key) ? new Readable(behaviour, event) : new Unusable(Why.WRONG_KEY);
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Behaviour.@Nullable Line line) {
        return line != null && (line.category() == null || (line.price() != null && line.quantity() != null));
    }

    /// Jackson leaves null what JSON leaves out.
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Behaviour behaviour, Behaviour.Event event) {
        boolean known = event.eventId() != null
                && event.customerId() != null
                && event.externalId() != null
                && event.occurredAt() != null
                && !event.occurredAt().isBefore(EARLIEST)
                && event.occurredAt().isBefore(LATEST);
        return known
                && switch (behaviour) {
                    case Behaviour.OrderPaid paid ->
                        paid.orderId() != null
                                && paid.amount() != null
                                && paid.amount().amount() != null
                                && (paid.total() == null || paid.total().amount() != null)
                                && (paid.lines() == null
                                        || paid.lines().stream().allMatch(BehaviourReader::isWhole));
                    case Behaviour.OrderRefunded refunded ->
                        refunded.amount() != null && refunded.amount().amount() != null;
                    case Behaviour.Visited _,
                            Behaviour.ProductViewed _,
                            Behaviour.Searched _,
                            Behaviour.CartAdded _,
                            Behaviour.CartRemoved _,
                            Behaviour.OrderPlaced _,
                            Behaviour.OrderShipped _,
                            Behaviour.OrderCompleted _,
                            Behaviour.ReviewPosted _,
                            Behaviour.Shared _,
                            Behaviour.CommunityPosted _,
                            Behaviour.CreditChanged _,
                            Behaviour.ServiceContacted _,
                            Behaviour.Unrecognised _ -> true;
                };
    }
}
