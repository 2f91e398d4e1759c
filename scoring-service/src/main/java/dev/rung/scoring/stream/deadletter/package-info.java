/// Records that the stream could not process or write.
///
/// In comes the place of a record that was put aside, on topic `dead-letters-scoring`; out goes the whole
/// record to the table of dead letters, from where it can be replayed. Records too large to write are
/// counted and raise an alarm.
@NullMarked
package dev.rung.scoring.stream.deadletter;

import org.jspecify.annotations.NullMarked;
