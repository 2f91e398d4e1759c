package dev.rung.benefits.expiry.extension;

import dev.rung.benefits.ledger.extension.ExtendedLot;
import dev.rung.benefits.ledger.extension.PointsExtension;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The batch as it is approved, with what it would do by the ledger of the moment when it was drafted.
///
/// @param plannedAt when it was drafted: points that are earned later are none of it
/// @param plannedOn the day then, by the store's calendar: points that had not ended are only made longer
/// @param tier those who held it then; null: customers who were named
/// @param until the last day of the points afterwards
/// @param reinstateSince points whose last day was this one or later are given back; null: none are
/// @param customers how many of the group have points that it concerns
/// @param group says of whom the group is made, without naming anybody: a digest of their ids
/// @param extended points that would last longer
/// @param reinstated points that would be given back
/// @param cost of the points given back, by the price of a point: the others are owed already
@RegisterForReflection
record ExtensionDocument(
        Instant plannedAt,
        LocalDate plannedOn,
        @Nullable String tier,
        LocalDate until,
        @Nullable LocalDate reinstateSince,
        int customers,
        String group,
        long extended,
        long reinstated,
        Money cost) {

    PointsExtension wanted(int number) {
        return wanted(number, until, reinstateSince, plannedOn, plannedAt);
    }

    static PointsExtension wanted(
            int number, LocalDate until, @Nullable LocalDate reinstateSince, LocalDate plannedOn, Instant plannedAt) {
        return new PointsExtension(
                new Source(SourceKind.EXTENSION, Integer.toString(number), null),
                until,
                reinstateSince,
                plannedOn,
                plannedAt);
    }

    /// @param reinstated only those, or only the others
    static long points(List<ExtendedLot> lots, boolean reinstated) {
        return lots.stream()
                .filter(lot -> lot.reinstated() == reinstated)
                .mapToLong(ExtendedLot::points)
                .sum();
    }
}
