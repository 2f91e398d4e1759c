package dev.rung.scoring.policy.version;

import java.time.Instant;

/// The second pair of eyes.
///
/// @param hash of the text that was read; of a refresh, the text whose rails it keeps to
public record Approval(String by, Instant at, String hash) {}
