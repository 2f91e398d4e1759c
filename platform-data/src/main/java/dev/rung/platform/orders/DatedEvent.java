package dev.rung.platform.orders;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// One telling of something that counts once, however often and in whatever order it is told: the earliest stands, of
/// one moment the one with the smallest event id.
public interface DatedEvent {

    Comparator<DatedEvent> EARLIEST_FIRST = comparing(DatedEvent::at).thenComparing(DatedEvent::eventId);

    Instant at();

    UUID eventId();

    /// Which of the tellings of each thing stands.
    ///
    /// @param identity what the thing is known by
    static <I, E extends DatedEvent> Map<I, E> earliestOfEach(
            Collection<? extends E> tellings, Function<? super E, ? extends I> identity, Comparator<? super E> order) {
        var earliest = HashMap.<I, E>newHashMap(tellings.size());
        tellings.forEach(telling -> earliest.merge(identity.apply(telling), telling, BinaryOperator.minBy(order)));
        return earliest;
    }
}
