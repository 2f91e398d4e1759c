package dev.rung.scoring.stream.reassessment;

import java.time.Duration;

/// Whether a task has caught up. Until then silence cannot be told from a backlog.
public final class TaskBacklog {

    /// Records older than this are backlog, in milliseconds.
    private static final long FRESH = Duration.ofMinutes(1).toMillis();

    /// The backlog is over so long after the start or its last record, in milliseconds.
    private static final long QUIET = Duration.ofSeconds(10).toMillis();

    private long lastSeen;

    /// @param now when the task started, milliseconds of the epoch
    public TaskBacklog(long now) {
        lastSeen = now;
    }

    /// @param takenInAt when Kafka received the record
    public void observe(long takenInAt, long now) {
        if (now - takenInAt > FRESH) {
            lastSeen = now;
        }
    }

    public boolean isOver(long now) {
        return now - lastSeen >= QUIET;
    }
}
