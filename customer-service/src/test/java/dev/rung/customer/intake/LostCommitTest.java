package dev.rung.customer.intake;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static dev.rung.customer.intake.CloudEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.rung.contracts.Topic;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Kafka has acknowledged, and the database does not keep what was accepted. The other way round is [KafkaDownTest].
@QuarkusTest
@WithTestResource(Servers.class)
class LostCommitTest {

    private final String guest = newCustomer();
    private final String account = newCustomer();
    private final String order = newId();

    @AfterEach
    void theDatabaseKeepsAgain() throws SQLException {
        Tables.execute("drop trigger if exists lost on accepted_event");
    }

    @Test
    void theOrderStaysItsCustomersAndTheyMaySendItAgain() throws SQLException {
        send(BATCH, batch(visit(guest), visit(account))).body("accepted", equalTo(2));
        var payment = paid(guest, order, "10");
        commitsAreLost();

        send(BATCH, batch(payment)).statusCode(greaterThanOrEqualTo(500));

        assertThat(timesOnTheTopic()).isEqualTo(1);
        theDatabaseKeepsAgain();
        send(BATCH, batch(paid(account, order, "10")))
                .statusCode(202)
                .body("rejected[0].code", equalTo("order-of-another-customer"));
        send(BATCH, batch(payment)).statusCode(202).body("accepted", equalTo(1));
        assertThat(Events.records(Topic.BEHAVIOUR.topicName()).stream()
                        .filter(record -> record.value().contains(order))
                        .map(record -> record.key()))
                .hasSize(2)
                .allMatch(key -> key.equals(customerId(guest)));
    }

    /// At the very end, as where the database is lost while it commits.
    private static void commitsAreLost() throws SQLException {
        Tables.execute("""
                create or replace function lose() returns trigger language plpgsql as $$
                begin
                    raise exception 'lost';
                end $$""");
        Tables.execute("""
                create constraint trigger lost after insert on accepted_event deferrable initially deferred
                    for each row execute function lose()""");
    }

    private long timesOnTheTopic() {
        return Events.records(Topic.BEHAVIOUR.topicName()).stream()
                .filter(record -> record.value().contains(order))
                .count();
    }

    private static String customerId(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }
}
