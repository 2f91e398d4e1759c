package dev.rung.platform.consumer;

import jakarta.inject.Singleton;
import java.time.Instant;

/// Something that reads from Kafka in its own way, as well or badly as a test wants.
@Singleton
class AnotherReader implements StatusSource {

    static final String CHANNEL = "another-reader";

    volatile ConsumerStatus status =
            new ConsumerStatus(CHANNEL, ConsumerStatus.State.RUNNING, Instant.now(), 0, null, 0, null, Instant.now());

    @Override
    public ConsumerStatus status() {
        return status;
    }
}
