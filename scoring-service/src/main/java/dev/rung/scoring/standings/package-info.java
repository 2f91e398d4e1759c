/// Where customers stand, for reading.
///
/// In come questions; the rows are written by `sink`. A customer who is merged into another stands where that one
/// stands. Nothing is decided here. Out go one customer's standing and its history.
@NullMarked
package dev.rung.scoring.standings;

import org.jspecify.annotations.NullMarked;
