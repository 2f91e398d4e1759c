/// Requests that nobody in their right mind sends, made from the API's document: wrong in one place each, by a seed,
/// so that every run can be repeated. In comes a running suite; out goes a list of answers that are no good: an error
/// of ours, no answer in time, an error without a problem, or anything that the document does not say.
@NullMarked
package dev.rung.fuzz;

import org.jspecify.annotations.NullMarked;
