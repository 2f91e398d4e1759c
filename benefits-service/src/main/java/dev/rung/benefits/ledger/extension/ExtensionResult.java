package dev.rung.benefits.ledger.extension;

import dev.rung.benefits.ledger.lot.Booking;
import java.util.List;
import java.util.stream.Stream;

/// @param lots those that last longer; none where there was nothing to do
public record ExtensionResult(Booking booking, List<ExtendedLot> lots) {

    public static final ExtensionResult NOTHING = new ExtensionResult(new Booking(List.of(), List.of()), List.of());

    public ExtensionResult plus(ExtensionResult more) {
        return new ExtensionResult(
                new Booking(
                        both(booking.lots(), more.booking.lots()),
                        both(booking.transactions(), more.booking.transactions())),
                both(lots, more.lots));
    }

    private static <T> List<T> both(List<T> first, List<T> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }
}
