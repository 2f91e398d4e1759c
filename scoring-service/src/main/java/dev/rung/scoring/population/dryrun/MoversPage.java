package dev.rung.scoring.population.dryrun;

import dev.rung.platform.page.Page;
import dev.rung.platform.problem.Problem;
import dev.rung.scoring.population.dryrun.Movers.PlacedMover;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in the list of one run's movers. The list never changes, so a place is a number.
///
/// @param after the place that the page before ended at, 0 for the first
record MoversPage(UUID run, long after, int limit) {

    /// @param after what the page before gave as `next`: the run and the place; null or empty for the first page
    static MoversPage parse(@Nullable String after, UUID latest, int limit) {
        if (after == null || after.isEmpty()) {
            return new MoversPage(latest, 0, limit);
        }
        var parts = after.split("_", -1);
        try {
            var page = new MoversPage(UUID.fromString(parts[0]), Long.parseLong(parts[1]), limit);
            if (page.run().equals(latest)) {
                return page;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw Page.cursorUnknown();
        }
        throw Problem.of(409, "dry-run-replaced").asException();
    }

    /// @param found one more than the limit where there are more
    Page<Mover> of(List<PlacedMover> found) {
        return Page.of(found, limit, last -> run + "_" + last.place()).map(PlacedMover::mover);
    }
}
