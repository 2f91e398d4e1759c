package dev.rung.scoring.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a published version begins to count.
///
/// @param refreshOf the version that it is but for its numbers; null: a person wrote it
record Plan(int version, Instant effectiveAt, @Nullable Integer refreshOf) {

    /// As a person wrote it.
    Plan(int version, Instant effectiveAt) {
        this(version, effectiveAt, null);
    }

    /// In force is the highest version whose time has come; the shipped one is always among them.
    static Plan inForce(List<Plan> published, Instant at) {
        return published.stream()
                .filter(plan -> !plan.effectiveAt().isAfter(at))
                .max(Comparator.comparingInt(Plan::version))
                .orElseThrow();
    }
}
