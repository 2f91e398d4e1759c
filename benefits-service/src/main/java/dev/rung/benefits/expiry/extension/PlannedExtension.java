package dev.rung.benefits.expiry.extension;

import dev.rung.benefits.ledger.extension.ExtendedLot;
import dev.rung.benefits.liability.PointPrice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// A plan while it is counted, page by page: sums and ids only, since a batch may have millions of lots.
final class PlannedExtension {

    private final SortedSet<UUID> customers = new TreeSet<>();
    private final LocalDate today;
    private long extended;
    private long reinstated;
    private boolean endedMeanwhile;

    PlannedExtension(LocalDate today) {
        this.today = today;
    }

    void add(Collection<ExtendedLot> lots) {
        for (var lot : lots) {
            customers.add(lot.customerId());
            if (lot.reinstated()) {
                reinstated += lot.points();
            } else {
                extended += lot.points();
                endedMeanwhile |= lot.dayBefore().isBefore(today);
            }
        }
    }

    /// Those that it concerns.
    List<UUID> customers() {
        return List.copyOf(customers);
    }

    long extended() {
        return extended;
    }

    long reinstated() {
        return reinstated;
    }

    /// It is still what was read: it gives back the same points at the same cost, and lets no more last longer.
    /// Points may have been spent meanwhile; none may have come to their end, since those would cost too.
    boolean keeps(ExtensionDocument read, PointPrice price) {
        return !endedMeanwhile
                && reinstated == read.reinstated()
                && extended <= read.extended()
                && price.of(reinstated).equals(read.cost());
    }
}
