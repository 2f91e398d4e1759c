package dev.rung.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A shop's orders come in while every service is killed some times: the figures are those of the file, to the cent
/// and to the point.
///
/// Then the rules become harder for those customers, and whoever moves was named before.
@ExtendWith(Suite.Extension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportTest {

    /// Those that the import needs come first: it stands still while they are away. scoring comes last: it tells
    /// how far we are.
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
    @Order(1)
    void whateverIsKilledTheFiguresAreThoseOfTheFile() throws Exception {
        var file = OrdersFile.in(folder);
        var recount = OnlineRetailRecount.of(file, BigDecimal.ONE);
        var before = total();

        var importing = suite.start(arguments(file, "first.json"));
        var accepted = 0L;
        for (int kill = 1; kill <= Kills.OF_EACH_SERVICE; kill++) {
            for (var service : SERVICES) {
                accepted = moreEventsThan(accepted, importing);
                suite.kill(service);
            }
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
            nobodyIsToldOfLastWinter(customer);
        }
        shop.as("admin").post("/points/proof").then().statusCode(200).body("holds", equalTo(true));
    }

    /// Nobody of the file holds gold by anything but its value, so those who have less than the
    /// new threshold are to move.
    @Test
    @Order(2)
    void aDryRunOfAHarderGoldNamesExactlyThoseWhomItsPublicationMoves() {
        var policies = new PolicyClient(shop);
        var before = policies.standings();
        long threshold = 8_000 * 6 / 5;

        int version = policies.draft("gold", threshold);
        var named = policies.dryRun(version);
        assertThat(named.keySet()).isNotEmpty().isEqualTo(onGoldWithLessThan(threshold, before));

        policies.publish(version);
        var high = before.entrySet().stream()
                .filter(standing ->
                        Set.of("gold", "diamond").contains(standing.getValue().tier()))
                .map(Map.Entry::getKey)
                .toList();
        await("everybody on gold or above is assessed anew")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> high.stream().allMatch(customer -> policies.policyOf(customer) == version));
        assertThat(PolicyClient.moves(before, policies.standings())).isEqualTo(named);
    }

    private static Set<String> onGoldWithLessThan(long threshold, Map<String, PolicyClient.Standing> standings) {
        return standings.entrySet().stream()
                .filter(standing -> standing.getValue().tier().equals("gold"))
                .filter(standing -> standing.getValue().growthValue() < threshold)
                .map(Map.Entry::getKey)
                .collect(toSet());
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
                .isEqualTo(IndependentCount.of(customer.getValue()).tier());
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
                    .isEqualTo(IndependentCount.of(customer.getValue()).points());
        });
    }

    /// A change that time alone brings, such as a tier at risk today, may be told; imported behaviour may not.
    private void nobodyIsToldOfLastWinter(Map.Entry<String, OnlineRetailRecount.Customer> customer) {
        assertThat(shop.as("marketer")
                        .get("/customers/" + customer.getKey() + "/messages?limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.findAll { it.state == 'sent' }.occasion", String.class))
                .doesNotContain("tier-reached");
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
}
