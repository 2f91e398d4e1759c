package dev.rung.scoring.policy.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who published a version, and when.
///
/// @param waivedBecause why the notice that it would have needed was waived; null where it was not
public record Announcement(String by, Instant at, @Nullable String waivedBecause) {}
