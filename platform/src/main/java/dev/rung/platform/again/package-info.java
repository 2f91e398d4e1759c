/// What to do about an event that could not be handled for a reason that is not its own: the database was
/// restarting, or chose this transaction to end a deadlock.
///
/// Without this, every event of such a moment would become a dead letter. With it, the door stays at the event,
/// so that the order of a key stays too, and only a failure that lasts goes to the dead letters.
@NullMarked
package dev.rung.platform.again;

import org.jspecify.annotations.NullMarked;
