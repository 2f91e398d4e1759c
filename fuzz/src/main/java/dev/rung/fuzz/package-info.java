/// Hostile requests, made from the API's document: each is wrong in one place, and a seed makes every run repeatable.
/// In comes a running suite; out goes a list of bad answers: an internal error, no answer in time, an error without a
/// problem, or anything that the document does not describe.
@NullMarked
package dev.rung.fuzz;

import org.jspecify.annotations.NullMarked;
