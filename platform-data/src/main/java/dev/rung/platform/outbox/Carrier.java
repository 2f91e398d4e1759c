package dev.rung.platform.outbox;

import java.util.Collection;
import java.util.Set;

/// Brings events to Kafka.
interface Carrier {

    /// Sends events of which no two are of the same lane, and waits until the fate of each is known.
    ///
    /// @return the ids of those that Kafka acknowledged; the others may or may not have arrived
    Set<Long> send(Collection<OutboxEntry> events) throws InterruptedException;
}
