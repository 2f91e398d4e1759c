/// The doors by which events come in from Kafka: a bean with [dev.rung.platform.door.FromTopic] that implements
/// [dev.rung.platform.door.EventDoor].
///
/// In come a record's bytes; out goes an event to its door, or the reason why there is none. A dead letter is handed to
/// the same door again. [dev.rung.platform.consumer] brings the records.
@NullMarked
package dev.rung.platform.door;

import org.jspecify.annotations.NullMarked;
