package dev.rung.scoring.stream.reassessment;

import java.time.Duration;

/// Whether a task has caught up with what was sent. Until then silence cannot be told from a backlog.
public final class TaskBacklog {

    /// Behaviour that Kafka took in longer ago than this is backlog.
    private static final long FRESH = Duration.ofMinutes(1).toMillis();

    /// So long after the start, or after the last of the backlog, nothing more of it is to be expected.
    private static final long QUIET = Duration.ofSeconds(10).toMillis();

    private long lastSeen;

    /// @param now when the task started, milliseconds of the epoch
    public TaskBacklog(long now) {
        lastSeen = now;
    }

    /// @param takenInAt when Kafka took the record in
    public void took(long takenInAt, long now) {
        if (now - takenInAt > FRESH) {
            lastSeen = now;
        }
    }

    public boolean isOver(long now) {
        return now - lastSeen >= QUIET;
    }
}
