package dev.rung.platform.tiers;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.TierEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A decision with its date.
///
/// @param counts from when on
/// @param part of the account: how many losses had been decided
/// @param made its place in the order of making
/// @param tier that it is about; null where it is about none
/// @param stands false where a later decision says that another tier was held at its moment
public record DatedDecision(
        TierEvent event,
        Instant counts,
        int part,
        int made,
        @Nullable TierRef tier,
        boolean stands) {

    /// Whether it was made on the business date from which it counts. The growth value of one that was made later, as
    /// of what was told late, is that of the later day: nobody had it at the time.
    public boolean isOfItsDay(ZoneId zone) {
        var made = event.decision();
        var grounds = made == null ? null : made.grounds();
        return grounds == null || grounds.on().equals(LocalDate.ofInstant(counts, zone));
    }

    int rank() {
        return tier == null ? -1 : tier.rank();
    }

    static @Nullable TierRef tierOf(TierEvent event) {
        return switch (event) {
            case TierEvent.Reached it -> it.tier();
            case TierEvent.Redated it -> it.tier();
            case TierEvent.Lost it -> it.tier();
            case TierEvent.AtRisk it -> it.tier();
            case TierEvent.InGrace it -> it.tier();
            case TierEvent.Kept it -> it.tier();
            case TierEvent.ChurnWarned _, TierEvent.Dormant _, TierEvent.Woken _, TierEvent.Unrecognised _ -> null;
        };
    }
}
