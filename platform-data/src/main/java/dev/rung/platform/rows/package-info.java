/// Set-based SQL in the caller's transaction: many rows go in as one JSON parameter and come out as one JSON value,
/// so a batch costs as many round trips as a single row.
@NullMarked
package dev.rung.platform.rows;

import org.jspecify.annotations.NullMarked;
