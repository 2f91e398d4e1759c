package dev.rung.scoring.population.reconciliation;

import static dev.rung.scoring.Tables.count;
import static dev.rung.scoring.Tables.execute;
import static dev.rung.scoring.population.reconciliation.ReconciliationClient.alarm;
import static dev.rung.scoring.population.reconciliation.ReconciliationClient.reconcile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.store.Store;
import dev.rung.scoring.GoldCustomer;
import dev.rung.scoring.Tables;
import dev.rung.scoring.population.recount.NoKafka;
import dev.rung.scoring.population.recount.Recounting;
import dev.rung.testing.Servers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The report of a reconciliation that cannot do all of its work.
@QuarkusTest
@WithTestResource(Servers.class)
class ReconciliationWithoutLogTest {

    @Inject
    ObjectMapper json;

    @Inject
    Store store;

    @Inject
    MeterRegistry metrics;

    @Inject
    EveryMinuteReadReconciliation everyMinute;

    @SuppressWarnings("NullAway.Init")
    private UUID customer;

    @BeforeEach
    void somebodyIsGold() {
        customer = GoldCustomer.arrives().id();
    }

    @AfterEach
    void nothingIsLeftTamperedWith() throws SQLException {
        execute("update standings set tier = 'gold' where customer_id = '" + customer + "'");
    }

    @Test
    void whatTheWalkFoundIsToldAlthoughTheLogCannotBeRead() throws SQLException {
        var before = reconcile();
        execute("update standings set tier = 'diamond' where customer_id = '" + customer + "'");
        QuarkusMock.installMockForType(NoKafka.recounting(json, store), Recounting.class);

        var after = reconcile();

        var id = after.getString("id");
        assertThat(after.getLong("checked")).isEqualTo(before.getLong("checked"));
        assertThat(after.getLong("differing")).isPositive();
        assertThat(after.getString("log.why")).isEqualTo("recount-failed");
        assertThat(after.getLong("log.sampled")).isEqualTo(after.getLong("checked"));
        var alarm = alarm(id);
        assertThat(alarm.differing()).isEqualTo(after.getLong("differing"));
        assertThat(alarm.recounted()).isNull();
        assertThat(alarm.differingFromLog()).isNull();
        assertThat(count("audit where action = 'standings.reconciled' and subject = '" + id
                        + "' and entry like '%recount-failed%'"))
                .isEqualTo(1);
        assertThat(gauge("differences")).isEqualTo(after.getLong("differing"));
        assertThat(gauge("log.differences")).isEqualTo(-1);
        assertThat(gauge("recounted")).isEqualTo(-1);
        assertThat(gauge("failed")).isEqualTo(1);
    }

    @Test
    void aReconciliationThatBreaksOffRaisesAnAlarmUntilOneGoesThrough() throws SQLException {
        Tables.addLike(customer, 2, 2);
        execute("update customer_states set state = decode('00', 'hex') where customer_id = '" + new UUID(0, 2) + "'");
        try {
            assertThat(reconcile(Reconciliation.ReconciliationState.FAILED).getString("checked"))
                    .isNull();
        } finally {
            Tables.remove(2, 2);
        }
        assertThat(gauge("failed")).isEqualTo(1);

        reconcile();

        assertThat(gauge("failed")).isZero();
    }

    private double gauge(String what) throws SQLException {
        everyMinute.read();
        return metrics.get("rung.reconciliation." + what).gauge().value();
    }
}
