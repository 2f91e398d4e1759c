package dev.rung.platform.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The place behind an item in a list that is ordered by time, newest first. The time alone is none: many
/// things happen in one instant.
public record PageCursor(Instant at, UUID id) {

    /// Later than any, and PostgreSQL still has it.
    public static final PageCursor START = new PageCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    private static final String BETWEEN = "_";

    /// @param after what the page before gave as `next`; null or empty for the first page
    public static PageCursor parse(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return START;
        }
        var parts = after.split(BETWEEN, -1);
        try {
            var cursor = new PageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            if (parts.length == 2 && cursor.at.isAfter(Instant.EPOCH) && cursor.at.isBefore(START.at)) {
                return cursor;
            }
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw Page.cursorUnknown();
        }
        throw Page.cursorUnknown();
    }

    @Override
    public String toString() {
        return at + BETWEEN + id;
    }
}
