package dev.rung.scoring.population.reconciliation;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.population.reconciliation.ReconciliationClient.alarm;
import static dev.rung.scoring.population.reconciliation.ReconciliationClient.reconcile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.Crowd;
import dev.rung.scoring.GoldCustomer;
import dev.rung.scoring.PopulationOfTests;
import dev.rung.scoring.Tables;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.population.scan.Population;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.StatesOfTests;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import dev.rung.testing.Servers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finds wrong features, which no recomputation from them can see: everything else follows from them.
///
/// Other tests write rows past the stream on purpose: each test here counts what it adds to that.
@QuarkusTest
@WithTestResource(Servers.class)
class ReconciliationFromLogTest {

    @Inject
    Population population;

    @Inject
    MeterRegistry metrics;

    @Inject
    EveryMinuteReadReconciliation everyMinute;

    @SuppressWarnings("NullAway.Init")
    private PopulationMember goldie;

    @BeforeEach
    void somebodyIsGold() throws SQLException {
        goldie = PopulationOfTests.member(population, GoldCustomer.arrives().id());
    }

    @AfterEach
    void nothingIsLeftTamperedWith() throws SQLException {
        write(goldie);
    }

    @Test
    void whoIsStoredAsTheLogTellsIsCountedAndNoAlarm() throws SQLException {
        long before = reconcile().getLong("log.differing");
        goldie = PopulationOfTests.member(population, GoldCustomer.arrives().id());

        var after = reconcile();

        assertThat(after.getLong("log.differing")).isEqualTo(before);
        assertThat(after.getLong("log.recounted")).isPositive();
        assertThat(after.getLong("log.sampled"))
                .isEqualTo(after.getLong("log.recounted") + after.getLong("log.leftOut"))
                .isEqualTo(after.getLong("checked"));
    }

    @Test
    void featuresThatTheLogDoesNotTellRaiseTheAlarm() throws SQLException {
        var before = reconcile();
        write(withAnOrderThatNeverWas());

        var after = reconcile();

        // all that was stored follows from the features stored
        assertThat(after.getLong("log.differing")).isEqualTo(before.getLong("log.differing") + 1);
        assertThat(after.getLong("differing")).isEqualTo(before.getLong("differing") + 1);
        everyMinute.read();
        assertThat(metrics.get("rung.reconciliation.log.differences").gauge().value())
                .isEqualTo(after.getLong("log.differing"));
        assertThat(metrics.get("rung.reconciliation.recounted").gauge().value())
                .isEqualTo(after.getLong("log.recounted"));
        assertThat(metrics.get("rung.reconciliation.differences").gauge().value())
                .isEqualTo(after.getLong("differing"));
        var alarm = alarm(after.getString("id"));
        assertThat(alarm.differing()).isEqualTo(after.getLong("differing"));
        assertThat(alarm.recounted()).isEqualTo(after.getLong("log.recounted"));
        assertThat(alarm.differingFromLog()).isEqualTo(after.getLong("log.differing"));
        assertThat(Tables.count(
                        "audit where action = 'standings.reconciled' and subject = '" + after.getString("id") + "'"))
                .isEqualTo(1);
    }

    @Test
    void theReportShowsWhatIsStoredAndWhatTheLogLeadsTo() throws SQLException {
        write(withAnOrderThatNeverWas());

        var examples = reconcile().getList("examples", Map.class);

        assertThat(examples).anySatisfy(example -> {
            assertThat(example.get("kind")).isEqualTo("log");
            assertThat(example.get("customerId")).isEqualTo(goldie.customerId().toString());
            assertThat((List<?>) example.get("fields"))
                    .asList()
                    .contains("purchases", "growthValue", "orders", "spend");
            assertThat(String.valueOf(example.get("stored"))).contains("growthValue=9140", "orders=2");
            assertThat(String.valueOf(example.get("recomputed"))).contains("growthValue=9020", "orders=1");
        });
    }

    /// Consistent in itself, as a bug that counts an order twice would leave it.
    private PopulationMember withAnOrderThatNeverWas() {
        var state = goldie.state();
        var at = Instant.now().minus(Duration.ofDays(2));
        var never = Features.of(paid(event(goldie.customerId(), "never", at), "never", "100"), at, SHANGHAI);
        var features = state.features().plus(never);
        var assessment =
                Assessor.assess(features, state.standing(), V1, AssessmentDate.caughtUp(Instant.now(), SHANGHAI));
        var tampered = new CustomerState(
                state.externalId(),
                features,
                state.standing(),
                state.position(),
                state.revision(),
                0,
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
        var kept = Crowd.member(goldie.customerId(), tampered, assessment);
        return new PopulationMember(
                kept.customerId(),
                with(kept.state(), state.externalId()),
                kept.tier(),
                kept.growthValue(),
                kept.orders(),
                kept.spend());
    }

    private static CustomerState with(CustomerState state, String externalId) {
        return new CustomerState(
                externalId,
                state.features(),
                state.standing(),
                state.position(),
                state.revision(),
                state.fingerprint(),
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
    }

    private static void write(PopulationMember member) throws SQLException {
        var state = HexFormat.of().formatHex(StatesOfTests.bytes(member.state()));
        Tables.execute("update customer_states set state = decode('" + state + "', 'hex') where customer_id = '"
                + member.customerId() + "'");
        Tables.execute("update standings set tier = '" + member.tier()
                + "', growth_value = " + member.growthValue() + ", orders = " + member.orders() + ", spend = "
                + member.spend().toPlainString() + " where customer_id = '" + member.customerId() + "'");
    }
}
