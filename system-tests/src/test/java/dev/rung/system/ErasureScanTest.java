package dev.rung.system;

import static dev.rung.system.Storefront.event;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Customers write their marks wherever they can; some are erased. Before that each kind of mark is found where
/// it has to be, so that it means something that it is not found afterwards.
///
/// What is sealed is in the clear in no file at any time, and from then on no service has the key. What is kept in
/// the clear is in no row any more, and in no file but the topic of behaviour, which forgets by age (ADR 45).
@ExtendWith(Suite.Extension.class)
class ErasureScanTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CUSTOMERS = Integer.getInteger("rung.erasure.customers", 6);

    private final Suite suite;
    private final Storefront shop;
    private final StoredText stored;

    ErasureScanTest(Suite suite) {
        this.suite = suite;
        this.shop = new Storefront(suite);
        this.stored = new StoredText(suite);
    }

    /// @param sealed what is written in texts that services seal
    /// @param search a word that the customer searched for: behaviour is in the clear
    private record Marked(String customer, String sealed, String search) {}

    @Test
    void whoIsErasedLeavesNoMarkAndTheOthersAreAsTheyWere() throws SQLException {
        var all = IntStream.range(0, CUSTOMERS)
                .mapToObj(_ -> new Marked(newId("C"), newId("mark"), newId("search")))
                .toList();
        all.forEach(this::writeMarks);
        var erased = all.subList(0, CUSTOMERS / 3);
        var others = all.subList(CUSTOMERS / 3, CUSTOMERS);
        all.forEach(one -> soon(() -> isThere(one)));

        for (var one : erased) {
            erase(one);
        }

        erased.forEach(one -> soon(() -> isGone(one)));
        for (var one : others) {
            isThere(one);
        }
        shop.as("benefits-manager").get("/points/proof").then().body("holds", equalTo(true));
    }

    private void writeMarks(Marked one) {
        shop.as("storefront")
                .body(Map.of(
                        "name", one.sealed(),
                        "email", one.sealed() + "@example.com",
                        "tags", List.of(one.sealed()),
                        "attributes", Map.of("note", one.sealed())))
                .put("/customers/" + one.customer())
                .then()
                .statusCode(200);
        var at = Instant.now().minusSeconds(60);
        shop.send(
                        paid(newId("order"), one.customer(), at, "90.00"),
                        event(newId("e"), "search", one.customer(), at, "{\"query\": \"%s\"}".formatted(one.search())))
                .statusCode(202);
        soon(() -> shop.as("storefront")
                        .header("Idempotency-Key", "review-" + one.customer())
                        .body(Map.of("externalId", one.customer(), "kind", "review", "text", "I am " + one.sealed()))
                        .post("/feedback")
                        .then()
                        .statusCode(201));
    }

    private void isThere(Marked one) throws SQLException {
        shop.as("agent")
                .get("/customers/" + one.customer())
                .then()
                .statusCode(200)
                .body("name", equalTo(one.sealed()));
        assertThat(stored.tablesWith(one.customer()))
                .contains(
                        "customer.customer",
                        "scoring.known_customer",
                        "benefits.known_customer",
                        "outreach.known_customer",
                        "feedback.known_customer",
                        "scoring.standings",
                        "benefits.balances",
                        "feedback.feedback");
        assertThat(stored.servicesWithKeyOf(idOf(one))).contains("customer", "feedback");
        assertThat(stored.files(one.sealed())).isEmpty();
        assertThat(stored.filesBesideDatabases(one.search())).isNotEmpty().allMatch(ErasureScanTest::isOfBehaviour);
    }

    private void erase(Marked one) throws SQLException {
        var id = idOf(one);
        shop.as("admin")
                .body(Map.of("reason", "post"))
                .post("/customers/" + one.customer() + "/erasure")
                .then()
                .statusCode(200);
        soon(() -> shop.as("admin").get("/erasures/" + id).then().body("state", equalTo("complete")));
        assertThat(stored.servicesWithKeyOf(id)).as("keys of " + id).isEmpty();
        shop.send(event(
                        newId("e"),
                        "search",
                        one.customer(),
                        Instant.now().minusSeconds(3600),
                        "{\"query\": \"%s\"}".formatted(one.sealed())))
                .statusCode(202)
                .body("rejected.code", contains("customer-erased"));
    }

    private void isGone(Marked one) throws SQLException {
        shop.as("agent").get("/customers/" + one.customer()).then().statusCode(404);
        assertThat(stored.tablesWith(one.customer())).isEmpty();
        assertThat(stored.tablesWith(one.search())).isEmpty();
        assertThat(stored.files(one.sealed())).isEmpty();
        assertThat(stored.filesBesideDatabases(one.search())).allMatch(ErasureScanTest::isOfBehaviour);
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(holds);
    }

    private UUID idOf(Marked one) throws SQLException {
        var ids = Books.rows(
                suite, "select customer_id from customer.customer where external_id = '%s'".formatted(one.customer()));
        return UUID.fromString(ids.getFirst());
    }

    private static boolean isOfBehaviour(Path file) {
        return file.getParent().getFileName().toString().matches("behaviour-\\d+");
    }
}
