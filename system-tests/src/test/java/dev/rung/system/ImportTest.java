package dev.rung.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A shop's orders come in while every service is killed once: the figures are those of the file, to the cent and to
/// the point.
///
/// The file is the real one where `RUNG_ONLINE_RETAIL` names it, else one made up here in its format.
@ExtendWith(Suite.Extension.class)
class ImportTest {

    /// Those that the import needs come first: it stands still while they are away. scoring comes last: it tells how
    /// far we are.
    private static final List<String> SERVICES = List.of(
            "customer-service",
            "gateway",
            "outreach-service",
            "feedback-service",
            "benefits-service",
            "scoring-service");

    private final Suite suite;
    private final Storefront shop;

    @TempDir
    private Path folder;

    ImportTest(Suite suite) {
        this.suite = suite;
        this.shop = new Storefront(suite);
    }

    @Test
    void whateverIsKilledTheFiguresAreThoseOfTheFile() throws Exception {
        var file = file();
        var recount = OnlineRetailRecount.of(file, BigDecimal.ONE);
        var before = total();

        var importing = suite.start(arguments(file, "first.json"));
        var accepted = 0L;
        for (var service : SERVICES) {
            accepted = moreEventsThan(accepted, importing);
            suite.kill(service);
        }
        assertThat(importing.waitFor()).isZero();
        var first = report("first.json");
        everyLineIsAccountedFor(first, recount);

        assertThat(suite.run(arguments(file, "second.json"))).isZero();
        var second = report("second.json");
        everyLineIsAccountedFor(second, recount);
        assertThat(second.path("accepted").asLong()).isZero();

        theTotalsAreThoseOfTheFile(before, total(), recount);
        var chosen = recount.customers.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().spent().size()))
                .limit(10)
                .toList();
        for (var customer : chosen) {
            theStandingIsThatOfTheFile(customer);
            thePointsAreThoseOfTheRules(customer);
            eachChangeIsToldOnce(customer);
        }
        shop.as("admin").get("/points/proof").then().statusCode(200).body("holds", equalTo(true));
    }

    /// Waits until the import has gone on, or is over; whoever cannot be asked is just being started again.
    private long moreEventsThan(long before, Process importing) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(
                        () -> importing.isAlive() ? eventsAccepted() : Long.MAX_VALUE,
                        accepted -> accepted > before || accepted == Long.MAX_VALUE);
    }

    private long eventsAccepted() {
        return shop
                .as("analyst")
                .get("/insight/freshness")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("partitions.accepted", Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void everyLineIsAccountedFor(JsonNode report, OnlineRetailRecount recount) {
        assertThat(report.path("lines").asLong()).isEqualTo(recount.lines);
        assertThat(report.path("imported").asLong()).isEqualTo(recount.importedLines);
        recount.refusedLines.forEach((reason, count) ->
                assertThat(report.at("/refused/" + reason).asLong()).isEqualTo(count));
    }

    private void theTotalsAreThoseOfTheFile(JsonPath before, JsonPath after, OnlineRetailRecount recount) {
        assertThat(after.getLong("total.customers") - before.getLong("total.customers"))
                .isEqualTo(recount.customers.size());
        assertThat(after.getLong("total.orders") - before.getLong("total.orders"))
                .isEqualTo(recount.orders());
        assertThat(money(after).subtract(money(before))).isEqualByComparingTo(recount.spend());
        assertThat(after.getList("tiers.customers", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(after.getLong("total.customers"));
    }

    private void theStandingIsThatOfTheFile(Map.Entry<String, OnlineRetailRecount.Customer> customer) {
        var standing = shop.as("analyst")
                .get("/customers/" + customer.getKey() + "/standing")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(standing.getLong("rfm.orders")).isEqualTo(customer.getValue().orders());
        assertThat(new BigDecimal(standing.getString("rfm.spend.amount")))
                .isEqualByComparingTo(customer.getValue().spend());
        assertThat(standing.getString("tier.code"))
                .isEqualTo(HandCount.of(customer.getValue()).tier());
    }

    private void thePointsAreThoseOfTheRules(Map.Entry<String, OnlineRetailRecount.Customer> customer) {
        await("points of " + customer.getKey()).atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            var points = shop.as("agent")
                    .get("/customers/" + customer.getKey() + "/points")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(points.getLong("available") + points.getLong("pending"))
                    .isEqualTo(HandCount.of(customer.getValue()).points());
        });
    }

    private void eachChangeIsToldOnce(Map.Entry<String, OnlineRetailRecount.Customer> customer) {
        await("messages of " + customer.getKey())
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(shop.as("marketer")
                                .get("/customers/" + customer.getKey() + "/messages?limit=100")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getList(
                                        "items.findAll { it.channel == 'inbox' && it.state == 'sent' }.occurrence",
                                        String.class))
                        .hasSize(HandCount.of(customer.getValue()).changes())
                        .doesNotHaveDuplicates());
    }

    private JsonPath total() {
        return shop.as("analyst")
                .get("/insight/tiers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static BigDecimal money(JsonPath tiers) {
        return new BigDecimal(tiers.getString("total.spend.amount"));
    }

    private String[] arguments(Path file, String report) {
        return new String[] {
            "import",
            "orders",
            file.toString(),
            "--format",
            "online-retail",
            "--shift-to-yesterday",
            "--report",
            folder.resolve(report).toString()
        };
    }

    private JsonNode report(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }

    private Path file() throws IOException {
        var real = System.getenv("RUNG_ONLINE_RETAIL");
        return real == null
                ? madeUp(folder.resolve("orders.csv.gz"))
                : Path.of(real).toAbsolutePath();
    }

    /// Some hundred customers and thousands of invoices, always the same.
    private static Path madeUp(Path file) throws IOException {
        var random = new Random(20_101_201);
        try (var out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8)) {
            out.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            for (var invoice = 0; invoice < 4_000; invoice++) {
                var refund = random.nextInt(10) == 0;
                var customer = random.nextInt(20) == 0 ? "" : 80_000 + random.nextInt(400) + ".0";
                var minute = 8 * 60 + invoice % 600;
                var time = "2011-0%d-%02d %02d:%02d:00"
                        .formatted(1 + invoice / 600, 1 + invoice % 600 / 25, minute / 60, minute % 60);
                for (var line = 0; line < 1 + random.nextInt(4); line++) {
                    out.write("%s%d,P%d,\"A, B\",%d,%s,%s,%s,United Kingdom\n"
                            .formatted(
                                    refund ? "C" : "",
                                    900_000 + invoice,
                                    random.nextInt(50),
                                    (refund ? -1 : 1) * (1 + random.nextInt(30)),
                                    time,
                                    random.nextInt(50) == 0
                                            ? "0.0"
                                            : "%d.%03d".formatted(random.nextInt(12), 5 * random.nextInt(200)),
                                    customer));
                }
            }
        }
        return file;
    }
}
