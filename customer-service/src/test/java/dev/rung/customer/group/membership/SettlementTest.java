package dev.rung.customer.group.membership;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.group.WrittenGroups.agree;
import static dev.rung.customer.group.WrittenGroups.assess;
import static dev.rung.customer.group.WrittenGroups.awaitMembers;
import static dev.rung.customer.group.WrittenGroups.awaitSettled;
import static dev.rung.customer.group.WrittenGroups.both;
import static dev.rung.customer.group.WrittenGroups.create;
import static dev.rung.customer.group.WrittenGroups.idOf;
import static dev.rung.customer.group.WrittenGroups.ofLocale;
import static dev.rung.customer.group.WrittenGroups.oneOf;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.rung.customer.Tables;
import dev.rung.platform.database.Await;
import dev.rung.testing.Servers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class SettlementTest {

    private final String customer = newCustomer();

    @Inject
    MeterRegistry meters;

    @Inject
    SettlementQueue queue;

    @Inject
    GroupReconciliation reconciliation;

    @Test
    void anUpperBoundWithoutAnEndStopsNobody() {
        putProfile(customer, "{\"locale\": \"sm\", \"birthday\": \"1990-03-02\"}")
                .statusCode(200);
        var grown = create(
                both(ofLocale("sm"), "{\"kind\": \"between\", \"of\": \"age\", \"atLeast\": 18, \"atMost\": 150}"));
        var old =
                create(both(ofLocale("sm"), "{\"kind\": \"between\", \"of\": \"registered-days\", \"atMost\": 36500}"));

        awaitMembers(grown, contains(customer));
        awaitMembers(old, contains(customer));
    }

    @Test
    void aQueueThatIsNeverEmptyHoldsUpNoNewRule() throws SQLException {
        putProfile(customer, "{\"locale\": \"tt\"}").statusCode(200);
        awaitSettled();
        Tables.execute(
                "insert into group_queue (customer_id) select gen_random_uuid() from generate_series(1, 400000)");
        try {
            var group = create(ofLocale("tt"));
            awaitMembers(group, contains(customer));
            assertThat(Tables.count("group_queue")).isPositive();
        } finally {
            Tables.execute("truncate group_queue"); // waits for who settles; to delete its rows would be a deadlock
        }
    }

    @Test
    void aPartOfAnotherCustomerIsInNoGroupByItsAssessment() {
        putProfile(customer, "{\"locale\": \"ug\"}").statusCode(200);
        var gold = create(both(ofLocale("ug"), oneOf("tier", "gold")));
        assess(idOf(customer), "gold", 1);
        awaitMembers(gold, contains(customer));

        assess(idOf(customer), "gold", 2, UUID.randomUUID());
        awaitMembers(gold, empty());
        assess(idOf(customer), "gold", 3);
        awaitMembers(gold, contains(customer));
    }

    @Test
    void behaviourThatNoRuleCountsLooksAtNobody() {
        putProfile(customer, "{}").statusCode(200);
        agree(customer);
        awaitSettled();
        var before = meters.counter("rung.groups.settled").count();

        send(BATCH, batch(event(newId(), "search", customer, "{\"query\": \"tea\"}")))
                .statusCode(202);

        awaitSettled();
        assertThat(meters.counter("rung.groups.settled").count()).isEqualTo(before);
    }

    @Test
    void aCustomerWhoCannotBeReadHoldsNobodyUpAndIsCounted() throws SQLException {
        var other = newCustomer();
        putProfile(customer, "{\"locale\": \"vo\", \"gender\": \"female\"}").statusCode(200);
        awaitSettled();
        Tables.execute("update group_profile set tags = '[{}]' where customer_id = '%s'".formatted(idOf(customer)));
        try {
            putProfile(other, "{\"locale\": \"vo\"}").statusCode(200);
            awaitMembers(create(ofLocale("vo")), contains(other));
            awaitSettled();
            assertThat(reconciliation.reconcile().orElseThrow().differing()).isEqualTo(1);
        } finally {
            Tables.execute("update group_profile set tags = '[]' where customer_id = '%s'".formatted(idOf(customer)));
        }
    }

    @Test
    void theLongestWaitIsThatOfWhoeverIsNext() throws SQLException {
        putProfile(customer, "{}").statusCode(200);
        awaitSettled();
        Tables.execute("insert into group_due values ('%s', now() + interval '1 hour')".formatted(idOf(customer)));

        var waits = Await.on(() -> queue.longestWaits(Instant.now().plus(Duration.ofHours(3))));

        assertThat(waits.due()).isGreaterThanOrEqualTo(7200);
        assertThat(waits.rule()).isZero();
    }
}
