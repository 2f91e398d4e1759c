package dev.rung.platform.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/// Brings events to Kafka.
interface Carrier {

    /// Sends events of which no two are of the same lane, and waits until the fate of each is known.
    ///
    /// @return the ids of those that Kafka acknowledged; the others may or may not have arrived
    Set<Long> send(Collection<OutboxEntry> events) throws InterruptedException;

    /// The next offset on each partition that something was brought to, since this was last asked.
    default Map<TopicPartition, Long> takeReached() {
        return Map.of();
    }
}
