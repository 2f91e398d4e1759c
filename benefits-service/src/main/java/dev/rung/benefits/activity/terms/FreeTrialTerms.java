package dev.rung.benefits.activity.terms;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;

/// @param places how many applicants win
/// @param reportDays how many days the winners have to write what they found, after the last day to apply
@RegisterForReflection
public record FreeTrialTerms(
        @NotNull Integer places, @NotNull Integer reportDays) {}
