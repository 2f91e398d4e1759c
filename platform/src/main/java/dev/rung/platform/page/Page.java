package dev.rung.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next what to send as `after` to get the next page; null on the last
public record Page<T>(List<T> items, @Nullable String next) {}
