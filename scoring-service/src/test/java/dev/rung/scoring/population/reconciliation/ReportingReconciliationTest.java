package dev.rung.scoring.population.reconciliation;

import static dev.rung.scoring.Tables.count;
import static dev.rung.scoring.Tables.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.scoring.population.job.Await;
import dev.rung.scoring.population.job.ExclusiveJobs;
import dev.rung.scoring.population.job.ExclusiveJobs.Turn;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A sweep whose connection died has lost its turn, and the next sweep has given it up; it goes on all the same.
@QuarkusTest
@WithTestResource(Servers.class)
class ReportingReconciliationTest {

    private final Reconciliation sweep = Reconciliation.begun(UUID.randomUUID(), null, 1, "admin", Instant.now());

    @Inject
    ExclusiveJobs turns;

    @Inject
    Reconciliations sweeps;

    @Inject
    ReportingReconciliation reporting;

    @SuppressWarnings("NullAway.Init")
    private Turn turn;

    @BeforeEach
    void itIsUnderWay() throws SQLException {
        turn = turns.take("sweep").orElseThrow();
        sweeps.begin(turn.connection(), sweep);
    }

    @AfterEach
    void itIsOver() throws SQLException {
        turn.close();
        execute("delete from sweeps where id = '" + sweep.id() + "'");
    }

    @Test
    void aSweepThatWasGivenUpStaysSoAndTellsNothing() throws SQLException {
        var next = Reconciliation.begun(UUID.randomUUID(), null, 1, "admin", Instant.now());
        sweeps.begin(turn.connection(), next);
        sweeps.failed(turn.connection(), next, Instant.now());

        assertThatThrownBy(this::report).hasMessageContaining("given up");

        assertThat(state("FAILED")).isEqualTo(1);
        assertThat(count("outbox where topic = 'alarms' and payload like '%" + sweep.id() + "%'"))
                .isZero();
        assertThat(count("audit where subject = '" + sweep.id() + "'")).isZero();
    }

    @Test
    void aSweepThatIsReportedDoesNotFailAfterwards() throws SQLException {
        report();
        sweeps.failed(turn.connection(), sweep, Instant.now());

        assertThat(state("DONE")).isEqualTo(1);
        assertThat(count("audit where subject = '" + sweep.id() + "'")).isEqualTo(1);
    }

    private void report() {
        var found = new ReconciliationFindings(10, 3, LogSample.NOTHING, List.of());
        Await.on(() -> reporting.report(sweep.done(found, Instant.now())));
    }

    private long state(String state) throws SQLException {
        return count("sweeps where id = '" + sweep.id() + "' and state = '" + state + "'");
    }
}
