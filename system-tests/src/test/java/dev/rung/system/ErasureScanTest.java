package dev.rung.system;

import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Customers write their marks wherever they can; some are erased. Nothing that the suite has written to a disk, in
/// database files, Kafka segments, the stream's state or logs, has a mark of theirs; the others are as they were.
@ExtendWith(Suite.Extension.class)
class ErasureScanTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CUSTOMERS = Integer.getInteger("rung.erasure.customers", 6);

    private final Suite suite;
    private final Storefront shop;

    ErasureScanTest(Suite suite) {
        this.suite = suite;
        this.shop = new Storefront(suite);
    }

    private record Marked(String customer, String mark) {}

    @Test
    void whoIsErasedLeavesNoMarkAndTheOthersAreAsTheyWere() {
        var all = IntStream.range(0, CUSTOMERS)
                .mapToObj(_ -> new Marked(newId("C"), newId("mark")))
                .toList();
        all.forEach(this::writeMarks);
        all.forEach(one -> await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + one.customer() + "/points")
                        .then()
                        .statusCode(200)));
        var erased = all.subList(0, CUSTOMERS / 3);
        var others = all.subList(CUSTOMERS / 3, CUSTOMERS);

        erased.forEach(this::erase);
        erased.forEach(one -> await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("admin")
                        .get("/customers/" + one.customer() + "/erasure")
                        .then()
                        .body("state", equalTo("complete"))));

        erased.forEach(one -> assertThat(filesWith(one.mark())).as(one.mark()).isEmpty());
        others.forEach(one -> shop.as("agent")
                .get("/customers/" + one.customer())
                .then()
                .statusCode(200)
                .body("name", equalTo(one.mark())));
        erased.forEach(one ->
                shop.as("agent").get("/customers/" + one.customer()).then().statusCode(404));
        shop.as("benefits-manager").get("/points/proof").then().body("holds", equalTo(true));
    }

    private void writeMarks(Marked one) {
        shop.as("storefront")
                .body(Map.of(
                        "name", one.mark(),
                        "email", one.mark() + "@example.com",
                        "tags", List.of(one.mark()),
                        "attributes", Map.of("note", one.mark())))
                .put("/customers/" + one.customer())
                .then()
                .statusCode(200);
        shop.send(paid(newId("order"), one.customer(), Instant.now().minusSeconds(60), "90.00"))
                .statusCode(202);
        await().atMost(PATIENCE)
                .untilAsserted(() -> shop.as("storefront")
                        .header("Idempotency-Key", newId("review"))
                        .body(Map.of("externalId", one.customer(), "kind", "review", "text", "I am " + one.mark()))
                        .post("/feedback")
                        .then()
                        .statusCode(201));
    }

    private void erase(Marked one) {
        shop.as("admin")
                .body(Map.of("reason", "post"))
                .post("/customers/" + one.customer() + "/erasure")
                .then()
                .statusCode(200);
    }

    private List<Path> filesWith(String mark) {
        var wanted = new String(mark.getBytes(UTF_8), ISO_8859_1);
        try (Stream<Path> files = Files.walk(suite.data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(wanted))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty for a file that went while it was looked at.
    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }
}
