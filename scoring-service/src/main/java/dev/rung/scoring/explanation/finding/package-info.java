/// Finds the records of a customer's tier at a moment.
///
/// In comes a question. The decisions of the stream and their grounds are read from `decisions`; where nothing
/// was decided, from `standings`. Out go the decision that set the tier, and what the policy of then or of now
/// makes of the same grounds.
@NullMarked
package dev.rung.scoring.explanation.finding;

import org.jspecify.annotations.NullMarked;
