package dev.rung.scoring.policy.check;

import dev.rung.platform.locale.Text;

/// One entry of `errors`.
///
/// @param field as the client wrote it, such as `ladder[3].enter`; empty: the whole
public record PolicyFlaw(String field, Text reason) {}
