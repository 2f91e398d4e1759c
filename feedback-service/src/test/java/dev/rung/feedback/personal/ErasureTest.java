package dev.rung.feedback.personal;

import static dev.rung.feedback.Api.as;
import static dev.rung.feedback.Api.asCustomer;
import static dev.rung.feedback.Api.complaintOf;
import static dev.rung.feedback.Api.with;
import static dev.rung.feedback.OtherServices.awaitKnown;
import static dev.rung.feedback.OtherServices.decisionAbout;
import static dev.rung.feedback.OtherServices.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.ErasureEvent;
import dev.rung.feedback.OtherServices;
import dev.rung.feedback.OtherServices.Member;
import dev.rung.platform.personal.CustomerTable;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.TablesOfCustomers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Customers are told all that is kept of them, and once they are erased their tickets count and say nothing.
@QuarkusTest
@WithTestResource(Servers.class)
class ErasureTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Member member;

    @BeforeEach
    void aMember() {
        member = registered();
    }

    @Test
    void everyTableOfCustomersIsInTheList() {
        assertThat(CustomerTables.ALL)
                .extracting(CustomerTable::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(TablesOfCustomers.of("feedback"));
        assertThat(CustomerTables.ALL)
                .allMatch(table -> TablesOfCustomers.isIndexed("feedback", table.name(), table.key()));
    }

    @Test
    void membersAreToldAllThatIsKept() {
        complained();

        asCustomer(member.externalId())
                .get("me/data/feedback")
                .then()
                .statusCode(200)
                .body("customerId", equalTo(member.id().toString()))
                .body("records.feedback.text", contains("late"))
                .body("records.reply.text", contains("We are sorry"))
                .body("records.decision", hasSize(1));
    }

    @Test
    void ticketsStayWithoutWordsAndWithoutAName() throws SQLException {
        complained();

        erase();
        erase();

        assertThat(rowsWith(member.externalId())).isEmpty();
        assertThat(texts("select sealed_text from feedback where customer_id = '%s'".formatted(member.id())))
                .containsExactly("");
        assertThat(texts(
                        "select r.sealed_text from reply r join feedback f on f.id = r.feedback_id where f.customer_id = '%s'"
                                .formatted(member.id())))
                .containsExactly("");
        assertThat(asCustomer(member.externalId()).get("me/data/feedback").statusCode())
                .isEqualTo(404);
        as("agent").get("feedback?limit=100").then().statusCode(200);
        assertThat(Events.read(Topic.ERASURE_CONFIRMATIONS, member.id().toString(), ErasureEvent.class))
                .isNotEmpty();
    }

    /// Guard: the triggers.
    @Test
    void whatComesLaterOrAgainNamesNobody() throws SQLException {
        erase();

        var late = OtherServices.goldLostBy(member);
        OtherServices.send(late);
        var other = registered();
        var fence = OtherServices.goldLostBy(other);
        OtherServices.send(fence);
        awaitKnown(other, fence);
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "feedback", "feedback");
                var insert = connection.createStatement()) {
            insert.executeUpdate("insert into feedback (id, customer_id, external_id, kind, sealed_text, received_at,"
                    + " received_from, status) values (gen_random_uuid(), '%1$s', '%2$s', 'review', 'x', now(), 'customer:%2$s', 'open')"
                            .formatted(member.id(), member.externalId()));
        }

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(texts("select event ->> 'externalId' from decision where customer_id = '%s'"
                                        .formatted(member.id())))
                                .containsExactly("erased:" + member.id()));
        assertThat(rowsWith(member.externalId())).isEmpty();
    }

    private void complained() {
        decisionAbout(member);
        var id = complaintOf(member.externalId(), "late");
        with(Tokens.with("wang", "agent")).get("feedback").then().statusCode(200);
        as("agent").body("{}").post("feedback/" + id + "/assignment").then().statusCode(200);
        as("agent")
                .body(Map.of("text", "We are sorry"))
                .post("feedback/" + id + "/replies")
                .then()
                .statusCode(201);
    }

    private void erase() {
        Events.send(
                Topic.CUSTOMER_EVENTS,
                member.id().toString(),
                new Erased(UUID.randomUUID(), Instant.now(), member.id()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(texts("select external_id from known_customer where customer_id = '%s'"
                                .formatted(member.id())))
                        .containsExactly("erased:" + member.id()));
    }

    private static List<String> rowsWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : List.of("feedback", "reply", "decision", "known_customer", "idempotency_keys")) {
            found.addAll(texts(
                    "select '%1$s' from %1$s t where strpos(cast(t as text), '%2$s') > 0".formatted(table, text)));
        }
        return found;
    }

    private static List<String> texts(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "feedback", "feedback");
                var rows = connection.createStatement().executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
