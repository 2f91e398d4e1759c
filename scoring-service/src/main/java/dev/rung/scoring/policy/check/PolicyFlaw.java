package dev.rung.scoring.policy.check;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// One entry of `errors`.
///
/// @param field as the client wrote it, such as `ladder[3].enter`; empty: the whole
@RegisterForReflection
public record PolicyFlaw(String field, String reason) {}
