package dev.rung.platform.door;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One event as Kafka delivered it.
///
/// @param takenInAt the record's time; scoring hands on the time at which the behaviour behind it was taken in
public record Delivery<E>(E event, Instant takenInAt) {

    public static <E> List<E> events(List<Delivery<E>> batch) {
        return batch.stream().map(Delivery::event).toList();
    }

    /// Hands on what the events mean to this door, in their order. A batch that means
    /// nothing costs no transaction.
    public static <E, T> Uni<Void> handOn(
            List<Delivery<E>> batch, Function<E, Optional<T>> meaning, Function<List<T>, Uni<Void>> work) {
        var meant = batch.stream()
                .map(Delivery::event)
                .map(meaning)
                .flatMap(Optional::stream)
                .toList();
        return meant.isEmpty() ? Uni.createFrom().voidItem() : work.apply(meant);
    }
}
