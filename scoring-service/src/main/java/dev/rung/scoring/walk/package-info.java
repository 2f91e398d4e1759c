/// What those share who walk over everybody: a dry run, a sweep.
///
/// In comes the table `standings`, by way of [dev.rung.scoring.population.Population]. Decided here is only who may
/// walk ([dev.rung.scoring.walk.Turns]). Everything here blocks and is to be
/// called on a worker thread.
@NullMarked
package dev.rung.scoring.walk;

import org.jspecify.annotations.NullMarked;
