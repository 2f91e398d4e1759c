package dev.rung.platform.consumer;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// How one consumer is doing. Its thread writes, metrics, health and alarms read.
final class ConsumerProgress implements StatusSource {

    private final Clock clock;
    private volatile ConsumerStatus status;

    ConsumerProgress(String channel, Clock clock) {
        this.clock = clock;
        this.status = ConsumerStatus.starting(channel, clock.instant());
    }

    String channel() {
        return status.channel();
    }

    @Override
    public ConsumerStatus status() {
        return status;
    }

    void polled(ConsumerRecords<byte[], byte[]> records, long lag) {
        var oldest = StreamSupport.stream(records.spliterator(), false)
                .map(ConsumerRecord::timestamp)
                .min(Comparator.naturalOrder())
                .map(Instant::ofEpochMilli)
                .orElse(null);
        status = status.running(lag + records.count(), oldest, clock.instant());
    }

    void delivered(long lag) {
        var before = status;
        status = before.running(lag, lag == 0 ? null : before.unfinishedSince(), clock.instant());
    }

    void lagRead() {
        status = status.lagRead(clock.instant());
    }

    void stopped(Throwable failure) {
        status = status.stopped(failure.getClass().getSimpleName(), clock.instant());
    }
}
