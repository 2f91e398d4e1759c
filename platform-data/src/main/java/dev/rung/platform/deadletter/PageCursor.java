package dev.rung.platform.deadletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The place behind a dead letter in the list, newest first. Its time alone is none: many are put aside in one instant.
record PageCursor(Instant recordedAt, UUID id) {

    /// Later than any, and PostgreSQL still has it.
    static final PageCursor START = new PageCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    private static final String BETWEEN = "_";

    /// @return empty where it is no cursor
    static Optional<PageCursor> read(String text) {
        var parts = text.split(BETWEEN, -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var cursor = new PageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            return Optional.of(cursor)
                    .filter(read ->
                            read.recordedAt.isAfter(Instant.EPOCH) && read.recordedAt.isBefore(START.recordedAt));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return recordedAt + BETWEEN + id;
    }
}
