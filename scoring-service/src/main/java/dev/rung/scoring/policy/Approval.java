package dev.rung.scoring.policy;

import java.time.Instant;

/// The second pair of eyes.
///
/// @param hash of the text that was read; of a refresh, the text whose rails it keeps to
record Approval(String by, Instant at, String hash) {}
