package dev.rung.benefits.quote.rule;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// The text that two people answer for.
///
/// @param replaces the version that counted when it was written, and that its readers compare it with
@RegisterForReflection
record StackingDocument(int replaces, StackingContent rules) {}
