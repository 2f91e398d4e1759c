package dev.rung.scoring.policy.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The publication of a version: its author and moment.
///
/// @param waivedBecause why the notice that it would have needed was waived; null where it was not
public record Announcement(String by, Instant at, @Nullable String waivedBecause) {}
