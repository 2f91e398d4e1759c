package dev.rung.customer.profile;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/// The first run after midnight of the store finds a new day; the others look whether a run failed.
@ApplicationScoped
class EveryHourTellBirthdays {

    private final TellingBirthdays telling;

    EveryHourTellBirthdays(TellingBirthdays telling) {
        this.telling = telling;
    }

    /// Some minutes past: clocks of instances differ, and the day must have begun on all.
    @Scheduled(cron = "0 4 * * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() throws SQLException {
        telling.tellDue();
    }
}
