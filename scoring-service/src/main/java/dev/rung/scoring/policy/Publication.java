package dev.rung.scoring.policy;

import dev.rung.scoring.policy.Publication.Granted;
import dev.rung.scoring.policy.Publication.InThePast;
import dev.rung.scoring.policy.Publication.Overtaken;
import dev.rung.scoring.policy.Publication.TooSoon;
import dev.rung.scoring.policy.Publication.WaiverRefused;
import java.time.Instant;
import java.util.List;

/// What came of the wish to publish.
sealed interface Publication permits Granted, InThePast, Overtaken, TooSoon, WaiverRefused {

    /// How customers are told beforehand.
    enum Notice {
        /// Nothing became harder.
        NOT_NEEDED,
        GIVEN,
        WAIVED
    }

    /// @param replaces versions that were published, had not begun to count, and now never will
    record Granted(Notice notice, List<Integer> replaces) implements Publication {}

    record InThePast() implements Publication {}

    /// A later version counts by then: this one never would.
    record Overtaken(int by) implements Publication {}

    /// @param harder the fields that take longer notice
    record TooSoon(Instant earliest, List<String> harder) implements Publication {}

    /// Only an administrator waives, and says why.
    record WaiverRefused() implements Publication {}
}
