package dev.rung.benefits.entitlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A time in a tier.
///
/// @param until when it was left; null: it is held
record TierStay(String tier, Instant since, @Nullable Instant until) {

    /// @param since from when on the tier was held, until the next
    record HeldTier(String tier, Instant since) {}

    /// @param held oldest first; the same tier twice in a row was not left
    static List<TierStay> of(List<HeldTier> held) {
        var stays = new ArrayList<TierStay>();
        for (var next : held) {
            if (!stays.isEmpty()) {
                var last = stays.removeLast();
                if (last.tier.equals(next.tier())) {
                    stays.add(last);
                    continue;
                }
                stays.add(new TierStay(last.tier, last.since, next.since()));
            }
            stays.add(new TierStay(next.tier(), next.since(), null));
        }
        return List.copyOf(stays);
    }

    boolean isHeldAfter(Instant moment) {
        return until == null || Objects.requireNonNull(until).isAfter(moment);
    }
}
