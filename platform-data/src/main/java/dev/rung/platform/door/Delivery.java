package dev.rung.platform.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One event as Kafka delivered it.
///
/// @param takenInAt the record's time; scoring hands on the time at which the behaviour behind it was taken in
/// @param source where it happened, as header `ce_source` says; absent where there is none that can be kept
public record Delivery<E>(
        E event, Instant takenInAt, @Nullable String source) {

    /// The header that CloudEvents' attribute `source` travels as.
    public static final String SOURCE = "ce_source";

    private static final int LONGEST_SOURCE = 500;

    /// Stands in a text for bytes that are no UTF-8.
    private static final int UNREADABLE = 0xFFFD;

    public Delivery(E event, Instant takenInAt) {
        this(event, takenInAt, null);
    }

    /// @param header the bytes of header `ce_source`, whoever wrote them
    public static <E> Delivery<E> from(E event, Instant takenInAt, byte @Nullable [] header) {
        return new Delivery<>(event, takenInAt, header == null ? null : text(header));
    }

    private static @Nullable String text(byte[] header) {
        var text = new String(header, UTF_8);
        var isPlain = !text.isBlank()
                && text.length() <= LONGEST_SOURCE
                && text.codePoints().noneMatch(one -> Character.isISOControl(one) || one == UNREADABLE);
        return isPlain ? text : null;
    }

    public static <E> List<E> events(List<Delivery<E>> batch) {
        return batch.stream().map(Delivery::event).toList();
    }

    /// Hands on what the events mean to this door, in their order. A batch that means
    /// nothing costs no transaction.
    public static <E, T> Uni<Void> handOn(
            List<Delivery<E>> batch, Function<E, Optional<T>> meaning, Function<List<T>, Uni<Void>> work) {
        return handOnWhole(batch, delivery -> meaning.apply(delivery.event()), work);
    }

    /// Likewise, where a delivery means more than its event.
    public static <E, T> Uni<Void> handOnWhole(
            List<Delivery<E>> batch, Function<Delivery<E>, Optional<T>> meaning, Function<List<T>, Uni<Void>> work) {
        var meant = batch.stream().map(meaning).flatMap(Optional::stream).toList();
        return meant.isEmpty() ? Uni.createFrom().voidItem() : work.apply(meant);
    }
}
