package dev.rung.platform.consumer;

/// Something that reads from Kafka in its own way and is watched like the consumers of doors: scoring's stream.
public interface StatusSource {

    ConsumerStatus status();
}
