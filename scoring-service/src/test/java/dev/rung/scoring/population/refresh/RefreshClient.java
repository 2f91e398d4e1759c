package dev.rung.scoring.population.refresh;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.scoring.Tables;
import dev.rung.scoring.policy.PolicyDocuments;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobEnd;
import dev.rung.scoring.population.job.JobPart;
import dev.rung.scoring.population.scan.Population;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Policies that count, published the way people do it: drafted by li, approved by zhou, notice waived by root.
final class RefreshClient {

    private RefreshClient() {}

    static RequestSpecification as(String role) {
        return person("a-" + role, role);
    }

    /// Thresholds of a million and more, each of which may move by a tenth a day.
    ///
    /// @param shares of bronze, silver, gold and diamond
    static Consumer<ObjectNode> rails(String... shares) {
        return policy -> {
            policy.put("measure", "spend").withObject("rfm").put("method", "quantile");
            var refresh = policy.withObject("refresh").put("every", "P1D");
            for (int rank = 1; rank <= shares.length; rank++) {
                long enter = rank * 1_000_000L;
                var tier = (ObjectNode) policy.path("ladder").path(rank);
                tier.put("enter", enter).put("keep", enter / 10 * 8);
                refresh.withArray("thresholds")
                        .addObject()
                        .put("code", tier.path("code").asText())
                        .put("share", new BigDecimal(shares[rank - 1]))
                        .put("lowest", enter / 2)
                        .put("highest", enter * 2)
                        .put("move", new BigDecimal("0.1"));
            }
        };
    }

    static int drafted(Consumer<ObjectNode> change) {
        return person("li", "marketer")
                .body(PolicyDocuments.body(change).toString())
                .post("policies")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
    }

    /// Ready to be published.
    static int approved(Consumer<ObjectNode> change) throws SQLException {
        int version = drafted(change);
        String read = as("approver").get("policies/{v}", version).path("hash");
        person("zhou", "approver")
                .header("If-Match", '"' + read + '"')
                .post("policies/{v}/approval", version)
                .then()
                .statusCode(200);
        Tables.dryRun(version);
        return version;
    }

    /// @param days for so many it has counted, as far as the table knows
    static int inForce(Consumer<ObjectNode> change, int days) throws SQLException {
        int version = approved(change);
        person("root", "admin")
                .body(Map.of("notice", "waived", "reason", "test"))
                .post("policies/{v}/publication", version)
                .then()
                .statusCode(200);
        execute("update policies set effective_at = effective_at - interval '" + days + " days' where version = "
                + version);
        return version;
    }

    /// The latest refresh.
    static JsonPath newest() {
        var page = as("analyst")
                .queryParam("limit", 1)
                .get("policies/refreshes")
                .then()
                .statusCode(200);
        return page.extract().jsonPath().setRootPath("items[0]");
    }

    static List<PolicyEvent.Published> told(int version) {
        return Events.read(Topic.POLICIES, "v" + version, PolicyEvent.class).stream()
                .map(PolicyEvent.Published.class::cast)
                .toList();
    }

    /// The last step, once everybody is counted.
    static Supplier<Uni<JobEnd>> redrawn(RefreshingThresholds thresholds, Population population, Job job)
            throws SQLException {
        return redrawn(thresholds, population, job, 0);
    }

    /// @param unpaired so many customers could not be counted
    static Supplier<Uni<JobEnd>> redrawn(RefreshingThresholds thresholds, Population population, Job job, long unpaired)
            throws SQLException {
        var part = new JobPart(job, 1, new UUID(0, 0), new UUID(-1, -1), new UUID(0, 1), 1);
        var members = population.between(part.after(), part.upTo(), true).members();
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "scoring", "scoring")) {
            return thresholds.conclude(job, List.of(thresholds.compute(part, members, connection)), unpaired);
        }
    }

    static int counted(String what) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "scoring", "scoring");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getInt(1);
        }
    }

    static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "scoring", "scoring");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Nothing was refreshed tonight, and so many have bought for little that one rich
    /// customer is less than a fifth.
    static void theNightIsYoung() throws SQLException {
        execute("update jobs set night = null where night is not null");
        IntStream.rangeClosed(1, 12).forEach(number -> bought(number, "500"));
    }

    static void bought(int number, String amount) {
        var customer = new UUID(150, number);
        var at = Instant.now().minus(2, ChronoUnit.DAYS);
        var order = paid(event(customer, "order", at), customer + "/1", amount);
        Events.send(Topic.BEHAVIOUR, customer.toString(), order);
        await().atMost(ofSeconds(60))
                .until(() -> counted("standings join customer_states using (customer_id, at_offset, revision)"
                                + " where customer_id = '" + customer + "'")
                        == 1);
    }

    private static RequestSpecification person(String name, String role) {
        return given().basePath("/api/v1")
                .auth()
                .oauth2(Tokens.with(name, role))
                .contentType(ContentType.JSON);
    }
}
