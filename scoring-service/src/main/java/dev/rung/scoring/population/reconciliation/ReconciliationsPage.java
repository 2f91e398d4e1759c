package dev.rung.scoring.population.reconciliation;

import dev.rung.platform.page.Page;
import dev.rung.scoring.population.job.SqlTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in the list of sweeps, newest first: what comes began before.
record ReconciliationsPage(Instant before, UUID id, int limit) {

    /// Later than any sweep, and PostgreSQL still has it.
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /// @param after what the page before gave as `next`; null or empty for the first page
    static ReconciliationsPage parse(@Nullable String after, int limit) {
        if (after == null || after.isEmpty()) {
            return new ReconciliationsPage(END_OF_TIME, new UUID(0, 0), limit);
        }
        var parts = after.split("_", -1);
        try {
            return new ReconciliationsPage(SqlTime.parse(parts[0]), UUID.fromString(parts[1]), limit);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw Page.cursorUnknown();
        }
    }

    /// @param found one more than the limit where there are more
    Page<Reconciliation> of(List<Reconciliation> found) {
        return Page.of(found, limit, last -> last.startedAt() + "_" + last.id());
    }
}
