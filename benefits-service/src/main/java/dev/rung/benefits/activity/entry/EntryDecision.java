package dev.rung.benefits.activity.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The answer to a customer who would like to take part.
public sealed interface EntryDecision {

    record Admitted() implements EntryDecision {}

    /// @param from the first day, in the store's zone; null: it is a draft
    record NotBegun(@Nullable LocalDate from) implements EntryDecision {}

    /// It was ended, or its last day is over.
    record Over() implements EntryDecision {}

    /// @param lowest the lowest tier that may take part
    record TierBelow(String lowest) implements EntryDecision {}

    /// @param nextFrom the day from which on they can take part again; null: never
    record EnteredBefore(int most, @Nullable LocalDate nextFrom) implements EntryDecision {}

    /// No ticket is left.
    record AllDrawn() implements EntryDecision {}

    /// @param missing how many more points it takes
    record PointsMissing(long missing) implements EntryDecision {}

    /// As metrics and clients read it; empty where nothing is in the way.
    default String reason() {
        return switch (this) {
            case Admitted() -> "";
            case NotBegun _ -> "not-begun";
            case Over() -> "over";
            case TierBelow _ -> "tier-too-low";
            case EnteredBefore _ -> "limit-reached";
            case AllDrawn() -> "all-drawn";
            case PointsMissing _ -> "too-few-points";
        };
    }
}
