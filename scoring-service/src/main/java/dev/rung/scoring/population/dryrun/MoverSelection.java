package dev.rung.scoring.population.dryrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// The movers wanted: all whose fields are these. Written as JSON it is what a kept mover must contain.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record MoverSelection(
        @Nullable String direction,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String externalId) {}
