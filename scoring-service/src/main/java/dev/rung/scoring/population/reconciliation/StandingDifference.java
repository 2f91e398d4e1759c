package dev.rung.scoring.population.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One customer of whom something else is stored than should be.
///
/// @param kind of comparison that found it
/// @param fields that differ; `fingerprint` alone: something that has no column of its own
/// @param recomputed what comes closest of what should be stored; null where the log has nothing of the customer's
@RegisterForReflection
record StandingDifference(
        DifferenceKind kind,
        UUID customerId,
        List<String> fields,
        ComparedStanding stored,
        @Nullable ComparedStanding recomputed) {

    @RegisterForReflection
    enum DifferenceKind {
        /// The standing does not follow from the stored features.
        @JsonProperty("features")
        FEATURES,
        /// The stored features are not what the log comes to.
        @JsonProperty("log")
        LOG
    }
}
