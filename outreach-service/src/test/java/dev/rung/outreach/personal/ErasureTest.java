package dev.rung.outreach.personal;

import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.ErasureEvent;
import dev.rung.contracts.customer.ErasureEvent.Confirmed;
import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.outreach.surroundings.StubServices;
import dev.rung.platform.personal.CustomerTable;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.TablesOfCustomers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Customers are told all that is kept of them, and once they are erased nothing is written to them.
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class ErasureTest {

    private StubServices services;

    @BeforeEach
    void open() throws IOException {
        services = new StubServices();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void everyTableOfCustomersIsInTheList() {
        assertThat(CustomerTables.ALL)
                .extracting(CustomerTable::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(TablesOfCustomers.of("outreach"));
        assertThat(CustomerTables.ALL)
                .allMatch(table -> TablesOfCustomers.isIndexed("outreach", table.name(), table.key()));
    }

    @Test
    void membersAreToldAllThatIsKept() {
        var alice = Shopper.known("en", false);
        var reached = alice.reachedGold();
        alice.hears(reached);
        alice.awaitEntry(reached.decision().eventId(), "inbox", "sent");

        alice.asThemselves()
                .get("/api/v1/me/data/messages")
                .then()
                .statusCode(200)
                .body("customerId", equalTo(alice.id().toString()))
                .body("records.inboxMessages.occasion", hasItem("tier-reached"))
                .body("records.messages.channel", hasItem("INBOX"));
    }

    @Test
    void theInboxIsEmptiedAndNothingIsWrittenAnyMore() throws SQLException {
        var alice = Shopper.known("en", false);
        var first = alice.reachedGold();
        alice.hears(first);
        alice.awaitEntry(first.decision().eventId(), "inbox", "sent");

        erase(alice);
        erase(alice);
        var later = alice.lostGold();
        alice.hears(later);

        await().atMost(Shopper.PATIENCE)
                .untilAsserted(() -> assertThat(texts(
                                "select stage || ' ' || reason from messages where channel = 'INBOX' and occurrence = '%s'"
                                        .formatted(later.decision().eventId())))
                        .containsExactly("REFUSED customer-erased"));
        assertThat(alice.keptBodies()).isEmpty();
        assertThat(texts("select cast(m as text) from messages m where customer_id = '%s'".formatted(alice.id())))
                .noneMatch(row -> row.contains(alice.externalId()));
        alice.asThemselves().get("/api/v1/me/data/messages").then().statusCode(404);
        // told twice, confirmed twice, by one id
        await().atMost(Shopper.PATIENCE)
                .untilAsserted(() -> assertThat(Events.read(
                                Topic.ERASURE_CONFIRMATIONS, alice.id().toString(), ErasureEvent.class))
                        .hasSize(2)
                        .allSatisfy(told -> assertThat(told)
                                .isInstanceOfSatisfying(
                                        Confirmed.class,
                                        confirmed ->
                                                assertThat(confirmed.service()).isEqualTo("outreach-service"))));
    }

    /// The guard is the trigger: whoever puts a message in has read the directory before the erasure.
    @Test
    void whatIsPutInAfterwardsIsNotKept() throws SQLException {
        var alice = Shopper.known("en", false);
        var first = alice.reachedGold();
        alice.hears(first);
        alice.awaitEntry(first.decision().eventId(), "inbox", "sent");
        var copy =
                texts("select id from messages where channel = 'EMAIL' and customer_id = '%s'".formatted(alice.id()));
        erase(alice);

        try (var connection = Shopper.database();
                var insert = connection.createStatement()) {
            insert.executeUpdate(
                    "insert into inbox_messages (id, customer_id, occasion, facts, language, title, body, sent_at)"
                            + " values ('%s', '%s', 'tier-reached', '{}', 'en', 'Gold', 'Dear Alice', now())"
                                    .formatted(copy.getFirst(), alice.id()));
        }

        assertThat(alice.keptBodies()).isEmpty();
    }

    private static void erase(Shopper shopper) {
        Events.send(
                Topic.CUSTOMER_EVENTS, shopper.id().toString(), new Erased(randomUUID(), Instant.now(), shopper.id()));
        await().atMost(Shopper.PATIENCE)
                .untilAsserted(() -> assertThat(texts("select external_id from known_customer where customer_id = '%s'"
                                .formatted(shopper.id())))
                        .containsExactly("erased:" + shopper.id()));
    }

    private static List<String> texts(String query) throws SQLException {
        try (var connection = Shopper.database();
                var rows = connection.createStatement().executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
