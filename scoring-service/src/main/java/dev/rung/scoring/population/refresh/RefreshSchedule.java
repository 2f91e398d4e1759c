package dev.rung.scoring.population.refresh;

import java.time.LocalDate;

/// Whether it is time.
sealed interface RefreshSchedule {

    record Now() implements RefreshSchedule {}

    /// The policy in force stays as written.
    record NothingToRefresh() implements RefreshSchedule {}

    /// @param version published, but not counting yet
    record WaitsFor(int version) implements RefreshSchedule {}

    record NotBefore(LocalDate on) implements RefreshSchedule {}

    /// The table does not hold the latest behaviour yet.
    ///
    /// @param unread records
    record Behind(long unread) implements RefreshSchedule {}
}
