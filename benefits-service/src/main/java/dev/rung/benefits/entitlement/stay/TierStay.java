package dev.rung.benefits.entitlement.stay;

import dev.rung.benefits.ladder.Ladders.EntryTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A time in a tier.
///
/// @param until when it was left; null: it is held
public record TierStay(String tier, Instant since, @Nullable Instant until) {

    /// @param since from when on the tier was held, until the next
    public record HeldTier(String tier, Instant since) {}

    /// A registered customer is in the entry tier until another one is told.
    ///
    /// @param told oldest first
    /// @param entry the lowest tiers there were, each until the next, oldest first; the first one always was
    /// @param registered null: that is not told yet
    public static List<HeldTier> fromEntry(List<HeldTier> told, List<EntryTier> entry, @Nullable Instant registered) {
        if (registered == null
                || !told.isEmpty() && !registered.isBefore(told.getFirst().since())) {
            return told;
        }
        var until = told.isEmpty() ? Instant.MAX : told.getFirst().since();
        var before =
                entry.stream().filter(one -> !one.since().isAfter(registered)).toList();
        return Stream.of(
                        Stream.of(new HeldTier(before.getLast().tier(), registered)),
                        entry.stream()
                                .filter(one -> one.since().isAfter(registered)
                                        && one.since().isBefore(until))
                                .map(one -> new HeldTier(one.tier(), one.since())),
                        told.stream())
                .flatMap(Function.identity())
                .toList();
    }

    /// @param held oldest first; the same tier twice in a row was not left
    public static List<TierStay> of(List<HeldTier> held) {
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
