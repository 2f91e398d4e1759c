package dev.rung.scoring.policy.check;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/// Nothing that is forbidden, but something to look at before approving.
///
/// @param code for clients to decide by
/// @param sentence by BCP 47 tag
@RegisterForReflection
public record PolicyWarning(String field, String code, Map<String, String> sentence) {}
