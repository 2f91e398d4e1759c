package dev.rung.scoring.population.reconciliation;

import static dev.rung.scoring.Tables.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.scoring.population.job.JobsOfTests;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A reconciliation that another instance has taken over and ended; this one comes to its end all the same.
@QuarkusTest
@WithTestResource(Servers.class)
class ReportingReconciliationTest {

    @Inject
    ReportingReconciliation reporting;

    @Test
    void aReconciliationThatHasEndedTellsNothingMore() throws SQLException {
        var reconciliation = JobsOfTests.ended(Reconciling.CODE, 1);
        var found = new ReconciliationFindings(10, 3, 0, LogSample.NOTHING, List.of());

        assertThatThrownBy(() -> JobsOfTests.close(reconciliation, () -> reporting.report(reconciliation, found)))
                .hasMessageContaining("has ended already");

        assertThat(count("outbox where topic = 'alarms' and payload like '%" + reconciliation.id() + "%'"))
                .isZero();
        assertThat(count("audit where subject = '" + reconciliation.id() + "'")).isZero();
    }
}
