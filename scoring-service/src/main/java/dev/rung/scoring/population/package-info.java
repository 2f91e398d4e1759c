/// Everybody, as last kept: what a dry run, a sweep and insight compute from.
///
/// In come nothing but the tables `standings` and `customer_states`; nothing is decided here. Out go members, some at a
/// time, so that a
/// million customers fit into little memory.
@NullMarked
package dev.rung.scoring.population;

import org.jspecify.annotations.NullMarked;
