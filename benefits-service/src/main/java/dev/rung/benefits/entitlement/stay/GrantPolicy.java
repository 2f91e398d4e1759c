package dev.rung.benefits.entitlement.stay;

import dev.rung.benefits.catalogue.packages.PackageSchedule;
import dev.rung.benefits.participation.EarningSpans;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/// Decides what a time in a tier gives: what the package in force at its moment gives, and what later packages add,
/// each from when it counts; what a later one changes or leaves out stays as it was given.
///
/// A package gives to those who earn at some moment of the time in the tier while it is in force, from the first
/// such moment on. So what is withheld from somebody who is excluded is given when they are let in again, if they
/// are still in the tier; a time in a tier that passed meanwhile gives nothing. What they had before stays.
public record GrantPolicy(PackageSchedule schedule) {

    /// @param earning when the customer earned
    public Stream<TierGrant> grants(TierStay stay, EarningSpans earning, Instant now) {
        var packages = schedule.during(stay.since(), now)
                .filter(one -> stay.isHeldAfter(one.effectiveAt()))
                .toList();
        var given = new LinkedHashMap<String, TierGrant>();
        for (var i = 0; i < packages.size(); i++) {
            var one = packages.get(i);
            var until = i + 1 < packages.size() ? packages.get(i + 1).effectiveAt() : stay.until();
            earning.firstWithin(later(stay.since(), one.effectiveAt()), until, now)
                    .ifPresent(from -> one.of(stay.tier()).stream()
                            .map(item -> new TierGrant(item, one.version(), stay, from))
                            .forEach(grant -> given.putIfAbsent(grant.item().code(), grant)));
        }
        return given.values().stream();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
