/// The states of a ticket and its possible transitions; how an appeal ends.
///
/// In comes the end that an agent wants; out goes the next state, or the reason against it. Nothing is stored here.
@NullMarked
package dev.rung.feedback.ticket.state;

import org.jspecify.annotations.NullMarked;
