package dev.rung.benefits.ledger.extension;

import dev.rung.benefits.ledger.lot.Booking;
import java.util.Collection;
import java.util.List;

/// @param lots those that last longer; none where there was nothing to do
public record ExtensionResult(Booking booking, List<ExtendedLot> lots) {

    public static final ExtensionResult NOTHING = new ExtensionResult(new Booking(List.of(), List.of()), List.of());

    /// All of them in one.
    public static ExtensionResult of(Collection<ExtensionResult> results) {
        return new ExtensionResult(
                new Booking(
                        results.stream()
                                .flatMap(one -> one.booking.lots().stream())
                                .toList(),
                        results.stream()
                                .flatMap(one -> one.booking.transactions().stream())
                                .toList()),
                results.stream().flatMap(one -> one.lots.stream()).toList());
    }
}
