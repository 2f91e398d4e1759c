package dev.rung.platform.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Where a record goes that takes no effect.
public interface DeadLetterSink {

    /// Returns when it is kept, or nothing of it ever will be; blocks until then. A record that is put aside
    /// twice is kept once.
    ///
    /// @throws RuntimeException where it cannot be kept now, such as while the database is away
    void putAside(ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason);
}
