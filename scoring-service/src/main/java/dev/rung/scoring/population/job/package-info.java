/// Work on the whole population, in parts that all instances share: dry run, refresh, reconciliation.
///
/// In comes what a kind wants ([dev.rung.scoring.population.job.JobKind]). A job is cut into ranges
/// of customers when it begins, and where its kind wants it into shares of what follows these. A free instance leases a
/// part, computes it and stores its result;
/// when all parts are done, one instance merges the results and ends the job. The part of an instance
/// that dies is taken over once its lease ends. Where a part fails, so does its job.
@NullMarked
package dev.rung.scoring.population.job;

import org.jspecify.annotations.NullMarked;
