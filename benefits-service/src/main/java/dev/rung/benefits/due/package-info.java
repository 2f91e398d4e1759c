/// Work that timers find to be due.
///
/// In come pages of it, and what is to be done with each. Nothing is decided here. Out goes the work, one after
/// the other.
@NullMarked
package dev.rung.benefits.due;

import org.jspecify.annotations.NullMarked;
