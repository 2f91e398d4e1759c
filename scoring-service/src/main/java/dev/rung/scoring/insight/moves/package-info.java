/// The people behind a cell of the migration matrix.
///
/// In comes a cell: two dates and two tiers. Out goes a list of the customers whom the matrix counts there.
@NullMarked
package dev.rung.scoring.insight.moves;

import org.jspecify.annotations.NullMarked;
