package dev.rung.platform.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Where a record goes that takes no effect.
public interface PutAside {

    /// Returns when it is kept; blocks until then. A record that is put aside twice is kept once.
    ///
    /// @throws RuntimeException where it could not be kept
    void putAside(ConsumerRecord<byte[], byte[]> taken, Reason reason);
}
