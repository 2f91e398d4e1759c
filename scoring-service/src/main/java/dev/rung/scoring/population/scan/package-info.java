/// Everybody, as last kept: what a dry run, a sweep and insight compute from.
///
/// In comes nothing but the table `standings`; nothing is decided here. Out go members, some at a time, so that a
/// million customers fit into little memory.
@NullMarked
package dev.rung.scoring.population.scan;

import org.jspecify.annotations.NullMarked;
