/// Which failures are not the event's own: the database was restarting, or chose this transaction to end a deadlock.
///
/// The consumers that bring events to a door ([dev.rung.platform.consumer]) try such again, and nobody else
/// does: so the door stays at the event, the order of a key stays too, and only what lasts goes to the dead letters.
/// Requests are not tried again: where the database is away, whoever asked is told so.
@NullMarked
package dev.rung.platform.again;

import org.jspecify.annotations.NullMarked;
