package dev.rung.benefits.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where an entitlement stands.
public sealed interface EntitlementState {

    /// The tier is held.
    record Open() implements EntitlementState {}

    /// The tier is not held any more, and the benefit is.
    ///
    /// @param until the last day; null: without an end
    record Retained(KeepReason reason, @Nullable LocalDate until) implements EntitlementState {}

    record Ended(EndReason reason, Instant at) implements EntitlementState {}

    enum KeepReason {
        /// The benefit says so.
        BY_TERMS,
        /// The tier was never reached, by what is known now; but the benefit was used in good faith.
        USED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum EndReason {
        TIER_LEFT,
        CORRECTED;

        /// As events have it.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    default boolean isUsableOn(LocalDate day) {
        return switch (this) {
            case Open _ -> true;
            case Retained kept -> kept.until() == null || !kept.until().isBefore(day);
            case Ended _ -> false;
        };
    }
}
