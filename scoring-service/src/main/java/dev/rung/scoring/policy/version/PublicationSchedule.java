package dev.rung.scoring.policy.version;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that was published, the shipped version among it: what counts when.
public record PublicationSchedule(List<ScheduledVersion> all) {

    private static final Comparator<ScheduledVersion> BY_VERSION = Comparator.comparingInt(ScheduledVersion::version);

    /// In force is the highest version whose time has come, as the stream decides it too.
    public ScheduledVersion inForce(Instant at) {
        return all.stream()
                .filter(each -> !each.effectiveAt().isAfter(at))
                .max(BY_VERSION)
                .orElseThrow();
    }

    /// The version that will count, but does not yet; of several the highest. A lower one than
    /// that in force never will.
    public Optional<ScheduledVersion> waiting(Instant now) {
        return latestAbove(inForce(now).version());
    }

    /// The version that people wrote and approved: this one, or the one that it refreshes,
    /// through any number of refreshes.
    public int approved(int version) {
        var of = all.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow()
                .refreshOf();
        return of == null ? version : approved(of);
    }

    public Optional<ScheduledVersion> latestAbove(int version) {
        return all.stream().filter(each -> each.version() > version).max(BY_VERSION);
    }

    /// Lower ones that would have begun then or later, and never will.
    public List<Integer> replaced(int version, Instant effectiveAt) {
        return all.stream()
                .filter(each -> each.version() < version)
                .filter(each -> !each.effectiveAt().isBefore(effectiveAt))
                .map(ScheduledVersion::version)
                .sorted()
                .toList();
    }
}
