package dev.rung.bench.latency;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.HdrHistogram.Histogram;

/// The events whose standings cannot be read yet, and how long those waited that can.
///
/// An event can be read when its place on topic `behaviour` lies before the place up to which its partition can be
/// read. Kafka may tell an event's place after its standing could be read already; it is counted then, a few
/// milliseconds too late.
final class PendingEvents {

    private static final int DIGITS = 3;

    private final Schedule schedule;
    private final Map<Integer, Queue<SentEvent>> byPartition = new HashMap<>();
    private final Histogram micros = new Histogram(Duration.ofMinutes(10).toNanos() / 1000, DIGITS);
    private long open;

    private record SentEvent(long offset, long due) {}

    PendingEvents(Schedule schedule) {
        this.schedule = schedule;
    }

    /// @param due when it should have been sent
    synchronized void sent(int partition, long offset, long due) {
        byPartition.computeIfAbsent(partition, _ -> new ArrayDeque<>()).add(new SentEvent(offset, due));
        open++;
    }

    /// @param readable the first offset of the partition that cannot be read yet
    /// @param now when that was read
    synchronized void readable(int partition, long readable, long now) {
        var waiting = byPartition.getOrDefault(partition, new ArrayDeque<>());
        for (var next = waiting.peek(); next != null && next.offset() < readable; next = waiting.peek()) {
            waiting.remove();
            open--;
            if (schedule.counts(next.due())) {
                micros.recordValue(Math.max(0, now - next.due()) / 1000);
            }
        }
    }

    synchronized long open() {
        return open;
    }

    /// In microseconds.
    synchronized Histogram latencies() {
        return micros.copy();
    }
}
