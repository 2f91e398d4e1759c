/// Work on many things, one after the other.
///
/// In come the things, such as the followers of an event, and what is done with each ([InTurn]). Nothing is decided.
@NullMarked
package dev.rung.platform.turn;

import org.jspecify.annotations.NullMarked;
