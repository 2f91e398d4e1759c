package dev.rung.scoring.policy;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// Nothing that is forbidden, but something to look at before approving.
///
/// @param code for clients to decide by
@RegisterForReflection
record Warning(String field, String code, Sentence sentence) {}
