package dev.rung.benefits.activity.terms;

import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// @param places how many applicants win
/// @param reportDays how many days the winners have to write what they found, after the last day to apply
/// @param cost of one trial to the store; null: nobody said
@RegisterForReflection
public record FreeTrialTerms(
        @NotNull Integer places,
        @NotNull Integer reportDays,
        @Nullable @Valid Money cost) {}
