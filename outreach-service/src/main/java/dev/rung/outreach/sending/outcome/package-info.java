/// The life of a message: the states there are, and the rules that lead from one to the next.
///
/// In comes what a [Courier] answers, or nothing for too long. Decided: the next [MessageState]
/// ([OutcomePolicy]), when to try again ([RetryPolicy]), what an abandoned lease means ([AbandonedPolicy]).
@NullMarked
package dev.rung.outreach.sending.outcome;

import org.jspecify.annotations.NullMarked;
