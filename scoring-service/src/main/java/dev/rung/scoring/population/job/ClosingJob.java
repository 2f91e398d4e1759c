package dev.rung.scoring.population.job;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.json.JsonText;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/// Does what a job ends with and keeps its report: all or nothing, and once, whoever else comes to the same end.
@ApplicationScoped
class ClosingJob {

    /// The parts have said what they had to.
    private static final String CLOSE = """
        with closed as (
            update jobs set state = :state, finished_at = cast(cast(:now as text) as timestamptz),
                            report = cast(cast(:report as text) as jsonb)
            where id = cast(cast(:id as text) as uuid) and state = 'RUNNING' returning id)
        delete from job_parts using closed where job_id = closed.id\
        """;

    private final JsonText json;
    private final Clock clock;

    ClosingJob(JsonText json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @WithTransaction
    Uni<JobEnd> close(UUID id, Supplier<Uni<JobEnd>> ending) {
        return ending.get()
                .call(end -> CallersTransaction.session("Closing a job")
                        .chain(session -> session.createNativeQuery(CLOSE)
                                .setParameter("state", end.state())
                                .setParameter("now", clock.instant().toString())
                                .setParameter("report", json.write(end.report()))
                                .setParameter("id", id.toString())
                                .executeUpdate())
                        .invoke(closed -> {
                            if (closed == 0) {
                                throw new IllegalStateException("Job " + id + " has ended already");
                            }
                        }));
    }
}
