package dev.rung.benefits.activity.terms;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;

/// @param days how many days in a row earn; the next streak begins on the day after
/// @param points what they earn, beside the sign-ins themselves
@RegisterForReflection
public record StreakTerms(@NotNull Integer days, @NotNull Long points) {}
