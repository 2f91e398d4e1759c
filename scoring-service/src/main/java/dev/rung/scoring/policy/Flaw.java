package dev.rung.scoring.policy;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// One entry of `errors`.
///
/// @param field as the client wrote it, such as `ladder[3].enter`; empty: the whole
@RegisterForReflection
record Flaw(String field, String reason) {}
