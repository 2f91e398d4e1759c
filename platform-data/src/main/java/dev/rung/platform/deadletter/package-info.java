/// Records that a service could not handle: whole, each with the reason.
///
/// In come records that cannot be read and those that a door refuses. They are kept in the service's own table, counted
/// (`rung_dead_letters_total`), told on topic `alarms` a batch at a time, listed for an administrator and, on their
/// word, handed to this service's door once more: to no other service, and not to the topic, where an old event would
/// take the place of a newer one.
@NullMarked
package dev.rung.platform.deadletter;

import org.jspecify.annotations.NullMarked;
