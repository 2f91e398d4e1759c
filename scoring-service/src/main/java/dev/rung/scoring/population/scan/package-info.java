/// Everybody, as last kept: what work on the whole population computes from.
///
/// In come nothing but the tables `standings` and `customer_states`; nothing is decided here. Out go members, some
/// at a time, so that a million customers fit into little memory.
@NullMarked
package dev.rung.scoring.population.scan;

import org.jspecify.annotations.NullMarked;
