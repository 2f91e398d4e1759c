package dev.rung.scoring.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that was published, the shipped version among it: what counts when.
record Plans(List<Plan> all) {

    private static final Comparator<Plan> BY_VERSION = Comparator.comparingInt(Plan::version);

    /// In force is the highest version whose time has come, as the stream decides it too.
    Plan inForce(Instant at) {
        return all.stream()
                .filter(plan -> !plan.effectiveAt().isAfter(at))
                .max(BY_VERSION)
                .orElseThrow();
    }

    /// What will count, but does not yet; of several the highest. A lower one than that in force never will.
    Optional<Plan> waiting(Instant now) {
        return above(inForce(now).version())
                .filter(plan -> plan.effectiveAt().isAfter(now))
                .max(BY_VERSION);
    }

    /// What people wrote and approved: the version itself, or what it is a refresh of, however often.
    int approved(int version) {
        var of = all.stream()
                .filter(plan -> plan.version() == version)
                .findFirst()
                .orElseThrow()
                .refreshOf();
        return of == null ? version : approved(of);
    }

    Stream<Plan> above(int version) {
        return all.stream().filter(plan -> plan.version() > version);
    }

    /// Lower ones that would have begun then or later, and never will.
    List<Integer> replaced(int version, Instant effectiveAt) {
        return all.stream()
                .filter(plan -> plan.version() < version)
                .filter(plan -> !plan.effectiveAt().isBefore(effectiveAt))
                .map(Plan::version)
                .sorted()
                .toList();
    }
}
