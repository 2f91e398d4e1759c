package dev.rung.scoring.policy.check;

import dev.rung.scoring.policy.document.BilingualSentence;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// Nothing that is forbidden, but something to look at before approving.
///
/// @param code for clients to decide by
@RegisterForReflection
public record PolicyWarning(String field, String code, BilingualSentence sentence) {}
