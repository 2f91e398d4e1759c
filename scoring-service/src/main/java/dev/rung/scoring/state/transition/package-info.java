/// From the state before to the state after, and what others are told of it.
///
/// In come a customer's state and one cause: behaviour, a day, a person's decision, a merge. Out go the next
/// state, the assessment and the tier events ([dev.rung.scoring.state.transition.Scoring]). It has no store and
/// no clock: the same causes lead to the same events with the same ids.
@NullMarked
package dev.rung.scoring.state.transition;

import org.jspecify.annotations.NullMarked;
