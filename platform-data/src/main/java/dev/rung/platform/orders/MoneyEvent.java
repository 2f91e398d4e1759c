package dev.rung.platform.orders;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// A payment or a refund, as one event tells it.
sealed interface MoneyEvent extends DatedEvent permits Payment, Refund {

    /// Two tellings of one event are equal but for what they say: the intake knows an event by its id.
    Comparator<MoneyEvent> EARLIEST_FIRST =
            comparing(MoneyEvent::at).thenComparing(MoneyEvent::eventId).thenComparing(MoneyEvent::amount);

    BigDecimal amount();

    /// Of several tellings of one thing the earliest stands.
    static <I, E extends MoneyEvent> Map<I, E> earliestOfEach(Collection<E> tellings, Function<E, I> identity) {
        return DatedEvent.earliestOfEach(tellings, identity, EARLIEST_FIRST);
    }

    static <E extends MoneyEvent> BinaryOperator<E> earliest() {
        return BinaryOperator.minBy(EARLIEST_FIRST);
    }
}
