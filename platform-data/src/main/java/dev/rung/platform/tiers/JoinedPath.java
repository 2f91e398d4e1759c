package dev.rung.platform.tiers;

import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.util.ArrayList;
import java.util.List;

/// The tiers held, by several paths that were told one after the other.
public final class JoinedPath {

    private JoinedPath() {}

    /// Each takes the place of all that was told before of the time from its begin on.
    ///
    /// @param told in the order of the revisions
    public static List<TierSpan> of(List<List<TierSpan>> told) {
        var joined = new ArrayList<TierSpan>();
        for (var path : told) {
            if (!path.isEmpty()) {
                var begin = path.getFirst().since();
                joined.removeIf(span -> !span.since().isBefore(begin));
                joined.addAll(path);
            }
        }
        return List.copyOf(joined);
    }
}
