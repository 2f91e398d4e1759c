package dev.rung.scoring.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// When a published version begins to count.
record Plan(int version, Instant effectiveAt) {

    /// In force is the highest version whose time has come; the shipped one is always among them.
    static Plan inForce(List<Plan> published, Instant at) {
        return published.stream()
                .filter(plan -> !plan.effectiveAt().isAfter(at))
                .max(Comparator.comparingInt(Plan::version))
                .orElseThrow();
    }
}
