package dev.rung.scoring.population.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/// Joins in what other instances began, and goes on with what they left.
@ApplicationScoped
class EveryFewSecondsLookForParts {

    private final JobRunner runner;

    EveryFewSecondsLookForParts(JobRunner runner) {
        this.runner = runner;
    }

    @Scheduled(identity = "jobs", every = "${rung.jobs.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() throws SQLException {
        runner.look();
    }
}
