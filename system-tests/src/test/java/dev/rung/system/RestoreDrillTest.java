package dev.rung.system;

import static dev.rung.system.Storefront.event;
import static dev.rung.system.Storefront.paid;
import static dev.rung.system.Storefront.refunded;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The drills of docs/backup.md, one after the other on one suite. After each, the books are those of
/// before: nothing is lost, nothing doubled, nobody told twice, the ledger's proof holds and standings
/// equal their recount.
@EnabledIfEnvironmentVariable(named = "RUNG_DRILLS", matches = "true", disabledReason = "minutes: ./rung test --drills")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreDrillTest {

    private static final Instant NOW = Instant.now().truncatedTo(SECONDS).minusSeconds(3600);

    private static Suite suite = new Suite(Path.of(""), Suite.DRILL_PORTS);
    private static Path folder = Path.of("");

    private final Storefront shop = new Storefront(suite);

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("rung-drill");
        suite = new Suite(folder, Suite.DRILL_PORTS);
        suite.up();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        suite.close();
    }

    @Test
    @Order(1)
    void databasesRestoredFromBeforeTheTopicsCatchUp() throws Exception {
        IntStream.range(0, 20).forEach(this::joins);
        sells(0, 20, 1);
        Books.awaitRest(suite);
        backUp("morning");
        IntStream.range(20, 30).forEach(this::joins);
        sells(10, 30, 2);
        shop.send(refunded("refund-3", "order-3-1", customer(3), NOW.plusSeconds(900), "2000.00"));
        agrees(5, false);
        var before = books("before");

        restore("morning", "--only", "postgres", "--force");

        areAsBefore(before, "databases restored");
        assertThat(before.consents())
                .anyMatch(row -> row.startsWith(customer(5)) && row.contains("\"granted\": false"));
        // who registered since has their id still
        sells(20, 30, 3);
        var after = books("and went on");
        assertThat(after.standings()).hasSize(before.standings().size());
    }

    @Test
    @Order(2)
    void theStreamsStateIsFilledFromItsChangelogs() throws Exception {
        var before = books("before");
        suite.down();
        delete(suite.data().resolve("streams"));
        suite.up();

        areAsBefore(before, "state volume lost");
        sells(10, 30, 2); // told again
        areAsBefore(before, "and told again");
    }

    @Test
    @Order(3)
    void topicsRestoredFromBeforeTheDatabasesAreFilledByTheStore() throws Exception {
        backUp("noon");
        IntStream.range(30, 40).forEach(this::joins);
        sells(25, 40, 4);
        var before = books("before");

        restore("noon", "--only", "kafka", "--force");
        Books.awaitRest(suite);
        sells(25, 40, 4); // the store sends once more what it has sent since

        areAsBefore(before, "topics restored");
    }

    @Test
    @Order(4)
    void aBackupIsAWholeSuiteOnAnotherMachine() throws Exception {
        var before = books("before");
        var mails = before.mails();
        backUp("evening");
        suite.close();
        var elsewhere = new Suite(folder.resolve("elsewhere"), Suite.DRILL_PORTS);
        Files.createDirectories(folder.resolve("elsewhere"));
        suite = elsewhere;
        assertThat(elsewhere.run("restore", backup("evening").toString())).isZero();
        assertThat(elsewhere.run("restore", backup("evening").toString())).isEqualTo(1);
        elsewhere.up();
        Books.awaitRest(elsewhere);

        var after = Books.of(elsewhere);

        assertThat(after.mails()).isZero();
        assertThat(after).usingRecursiveComparison().ignoringFields("mails").isEqualTo(before);
        assertThat(mails).isPositive();
        theProofsHold();
    }

    private static String customer(int number) {
        return "D-%02d".formatted(number);
    }

    private void joins(int number) {
        shop.as("storefront")
                .body("""
                        {"name": "Drill %1$d", "email": "drill-%1$d@example.com", "locale": "en", "timeZone": "Asia/Shanghai"}""".formatted(number))
                .put("/customers/" + customer(number))
                .then()
                .statusCode(greaterThanOrEqualTo(200));
        agrees(number, true);
    }

    private void agrees(int number, boolean yes) {
        shop.as("agent")
                .body("""
                        {"granted": %s, "textVersion": "2026-01", "locale": "en", "source": "drill"}""".formatted(yes))
                .put("/customers/" + customer(number) + "/consents/marketing/email")
                .then()
                .statusCode(200);
    }

    /// Each buys for more than the time before, so that some rise with each round; ids are made from
    /// who and which.
    private void sells(int from, int to, int round) {
        for (int number = from; number < to; number++) {
            var order = "order-%d-%d".formatted(number, round);
            var at = NOW.plusSeconds(60L * round + number);
            shop.send(
                            paid(order, customer(number), at, "%d.00".formatted(700 * round * (1 + number % 7))),
                            event(
                                    "done-" + order,
                                    "order.completed",
                                    customer(number),
                                    at.plusSeconds(1),
                                    """
                                    {"orderId": "%s"}""".formatted(order)))
                    .statusCode(202);
        }
    }

    private static Path backup(String name) {
        return folder.resolve("backups").resolve(name);
    }

    private static void backUp(String name) throws Exception {
        assertThat(suite.run("backup", backup(name).toString())).isZero();
    }

    private static void restore(String name, String... how) throws Exception {
        suite.down();
        var command = new ArrayList<>(List.of("restore", backup(name).toString()));
        command.addAll(List.of(how));
        assertThat(suite.run(command.toArray(String[]::new))).isZero();
        suite.up();
    }

    private static Books books(String when) throws Exception {
        Books.awaitRest(suite);
        var books = Books.of(suite);
        System.out.println("drill: " + when + ": " + books);
        books.hold();
        return books;
    }

    private void areAsBefore(Books before, String when) throws Exception {
        assertThat(books(when)).usingRecursiveComparison().isEqualTo(before);
        theProofsHold();
    }

    private void theProofsHold() {
        DrillChecks.theProofsHold(shop, 30);
    }

    private static void delete(Path tree) throws IOException {
        try (var found = Files.walk(tree)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
