package dev.rung.scoring.refresh;

import java.time.LocalDate;

/// Whether it is time.
sealed interface Due {

    record Now() implements Due {}

    /// The policy in force stays as written.
    record NothingToRefresh() implements Due {}

    /// @param version published, but not counting yet
    record WaitsFor(int version) implements Due {}

    record NotBefore(LocalDate on) implements Due {}

    /// What customers did is not in the table yet.
    ///
    /// @param unread records
    record Behind(long unread) implements Due {}
}
