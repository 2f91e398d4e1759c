/// What those share who walk over everybody: a dry run, a sweep, a refresh of the policy's numbers.
///
/// In comes the table `standings`, by way of [dev.rung.scoring.population.scan.Population]. Decided here is only who may
/// walk ([dev.rung.scoring.population.job.ExclusiveJobs]). What waits for the database blocks and is to be called on a worker
/// thread. An explanation walks nowhere, but waits alike ([dev.rung.scoring.population.job.Await]).
@NullMarked
package dev.rung.scoring.population.job;

import org.jspecify.annotations.NullMarked;
