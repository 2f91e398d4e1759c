package dev.rung.scoring.policy.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of a request to publish.
sealed interface Publication {

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

    /// Nobody has seen whom this very text moves.
    record NotTried() implements Publication {}

    record TooFar(Instant latest) implements Publication {}

    /// A later version is published already, whether it counts yet or not. It knows nothing of this one and would
    /// take back unseen what this one gives.
    ///
    /// @param refreshOf what `by` is a refresh of; null: a person wrote it
    record Overtaken(int by, @Nullable Integer refreshOf) implements Publication {}

    /// @param harder the fields that take longer notice
    record TooSoon(Instant earliest, List<String> harder) implements Publication {}

    /// Only an administrator waives, and says why.
    record WaiverRefused() implements Publication {}
}
