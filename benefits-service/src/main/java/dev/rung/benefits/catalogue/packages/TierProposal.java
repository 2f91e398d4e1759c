package dev.rung.benefits.catalogue.packages;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// The benefits of one tier, as people write them.
///
/// @param tier its code
/// @param benefits codes of the catalogue; the package gives their newest versions
@RegisterForReflection
record TierProposal(
        @NotNull String tier, @NotNull @Size(max = 100) List<@NotNull String> benefits) {}
