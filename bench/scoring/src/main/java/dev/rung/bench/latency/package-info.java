/// How long it takes from behaviour to a standing that can be read in PostgreSQL, at a steady rate.
///
/// Open loop: every event has a time at which it is due, whatever became of those before, and its latency
/// counts from that time ([dev.rung.bench.latency.Schedule]). So a standstill is seen in every event that was
/// due meanwhile, not in one.
@NullMarked
package dev.rung.bench.latency;

import org.jspecify.annotations.NullMarked;
