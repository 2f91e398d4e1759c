package dev.rung.system;

import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.system.observation.PrometheusClient;
import dev.rung.system.observation.TraceCollector;
import dev.rung.system.observation.TracePicture;
import dev.rung.system.observation.WatchedMetrics;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// An operator sees one customer's order by its trace, its metrics and its logs, and nothing of the customer.
@ExtendWith(Suite.Extension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObservedSuiteTest {

    private static final List<String> PROCESSES = List.of(
            "gateway",
            "customer-service",
            "scoring-service",
            "benefits-service",
            "outreach-service",
            "feedback-service");

    private static final List<String> STEPS = List.of(
            "gateway: POST .*/events/\\*\\*",
            "customer-service: POST .*/events",
            "scoring-service: process behaviour",
            "scoring-service: process assessments",
            "scoring-service: process tier-events",
            "benefits-service: process behaviour",
            "outreach-service: process tier-events",
            "outreach-service: send email",
            "outreach-service: send inbox");

    private static final String MARK = "m" + UUID.randomUUID().toString().replace("-", "");
    private static final String EMAIL = MARK + "@example.com";
    private static final String TRACE = Storefront.recordedTrace();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Storefront shop;

    ObservedSuiteTest(Suite suite) {
        this.suite = suite;
        this.shop = new Storefront(suite);
    }

    @Test
    @Order(1)
    void anOrderIsOneTraceFromTheGatewayToTheMail() {
        shop.as("storefront")
                .body("{\"name\": \"%s\", \"email\": \"%s\", \"locale\": \"en\"}".formatted(MARK, EMAIL))
                .put("/customers/C-CAROL")
                .then()
                .statusCode(200);
        shop.as("carol").body("""
                        {"granted": true, "textVersion": "2026-01", "locale": "en", "source": "preference-centre"}""").put("/me/consents/marketing/email").then().statusCode(200);

        var order = paid(
                newId("order"), "C-CAROL", Instant.now().truncatedTo(SECONDS).minusSeconds(60), "9000.00");
        traced("storefront")
                .contentType("application/cloudevents-batch+json; charset=utf-8")
                .body("[" + order + "]")
                .post("/events")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(STEPS)
                        .allSatisfy(step -> assertThat(steps()).anyMatch(taken -> taken.matches(step))));
        assertThat(suite.mailsTo(EMAIL).orElseThrow()).hasSize(1);
    }

    /// A span whose parent is nowhere would float beside the others in the picture.
    @Test
    @Order(2)
    void eachStepHangsOnTheOneBefore() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var ids = suite.spans(TRACE).stream()
                    .map(TraceCollector.RecordedSpan::id)
                    .collect(Collectors.toSet());
            assertThat(suite.spans(TRACE))
                    .allSatisfy(span -> assertThat(span.parent())
                            .as(span.service() + ": " + span.name())
                            .matches(parent -> parent.equals("00f067aa0ba902b7") || ids.contains(parent)));
        });
        TracePicture.write(suite.spans(TRACE));
    }

    @Test
    @Order(3)
    void theTraceHoldsNothingOfTheCustomerWhateverFails() {
        traced("storefront").body("{\"email\": \"%s".formatted(MARK)).put("/customers/C-CAROL");
        traced("agent").get("/customers/" + MARK + "/standing");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(steps())
                        .anyMatch(taken -> taken.startsWith("customer-service: PUT "))
                        .anyMatch(taken -> taken.startsWith("scoring-service: GET ")));
        var spans = suite.spans(TRACE);

        assertThat(spans)
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.span().toString()).doesNotContain("C-CAROL", MARK));
        assertThat(spans)
                .filteredOn(span -> span.span().getKind() == SPAN_KIND_SERVER)
                .hasSizeGreaterThan(1)
                .allSatisfy(span -> assertThat(span.span().toString()).doesNotContain("127.0.0.1"));
    }

    @Test
    @Order(4)
    void neitherDoTheLogsWhateverIsSaidOrSentWrong() {
        shop.as("storefront").body("{\"email\": \"%s\"}".formatted(MARK)).put("/customers/C-CAROL");
        shop.as("storefront").body("{\"email\": \"%s".formatted(MARK)).put("/customers/C-CAROL");
        shop.send("{\"broken\": \"%s\"}".formatted(MARK));
        var feedback = shop.as("carol")
                .body("{\"kind\": \"complaint\", \"text\": \"%s\"}".formatted(MARK))
                .post("/feedback")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        shop.as("agent").body("{\"assignee\": \"agent\"}").post("/feedback/" + feedback + "/assignment");
        shop.as("agent").body("{\"text\": \"%s\"}".formatted(MARK)).post("/feedback/" + feedback + "/replies");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> shop.as("carol")
                        .get("/me/inbox")
                        .then()
                        .body("items.findAll { it.occasion == 'feedback-reply' }.body", hasItem(MARK)));

        // nor of anybody else whom the tests of this suite know
        assertThat(PROCESSES)
                .allSatisfy(process -> assertThat(suite.log(process)
                                .lines()
                                .filter(line ->
                                        line.contains(MARK) || line.contains("@example.com") || line.contains("爱丽丝")))
                        .as("%s's log", process)
                        .isEmpty());
    }

    @Test
    @Order(5)
    void aLineOfTheLogLeadsToTheTrace() throws IOException {
        var read = suite.log("customer-service")
                .lines()
                .filter(line -> line.contains("Contact read"))
                .toList();

        assertThat(read).isNotEmpty();
        var lines = JSON.createArrayNode();
        for (var line : read) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.at("/mdc/traceId").asText()).isEqualTo(TRACE));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.path("service").asText()).isEqualTo("customer-service"));
    }

    @Test
    @Order(6)
    void theMetricsThatAreDrawnAndWatchedAreThere() {
        assertThat(WatchedMetrics.named()).isNotEmpty();
        // those of Kafka's clients are looked for once a minute
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(WatchedMetrics.named()).allMatch(there()::contains));
    }

    @Test
    @Order(7)
    void aMetricLeadsToTheTrace() {
        assertThat(scrape("customer-service", "application/openmetrics-text;version=1.0.0;charset=utf-8")
                        .lines())
                .anyMatch(
                        line -> line.startsWith("http_server_request_duration_seconds_bucket") && line.contains(TRACE));
    }

    /// With the real thing, where it is installed.
    @Test
    @Order(8)
    void prometheusAnswersEveryQueryOfTheDashboardsAndAlerts() {
        PrometheusClient.assumeItRuns();
        // every service has been asked for something
        shop.as("carol").get("/me").then().statusCode(200);
        var prometheus = new PrometheusClient(suite.address("prometheus"));
        await().atMost(Duration.ofSeconds(60)).until(() -> prometheus.results("up == 1") == PROCESSES.size());

        assertThat(WatchedMetrics.queries()).hasSizeGreaterThan(40);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(WatchedMetrics.queries())
                        .allSatisfy(query -> assertThat(prometheus.results(query))
                                .as(query)
                                .isGreaterThanOrEqualTo(WatchedMetrics.mayBeEmpty(query) ? 0 : 1)));
        assertThat(prometheus.rules()).containsExactlyInAnyOrderElementsOf(WatchedMetrics.alerts());
    }

    private RequestSpecification traced(String caller) {
        return shop.as(caller).header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE));
    }

    private Set<String> steps() {
        return suite.spans(TRACE).stream()
                .map(span -> span.service() + ": " + span.name())
                .collect(Collectors.toSet());
    }

    private Set<String> there() {
        var names = PROCESSES.stream()
                .flatMap(process -> WatchedMetrics.names(scrape(process, "text/plain")).stream())
                .collect(Collectors.toCollection(HashSet::new));
        WatchedMetrics.named().stream().filter(WatchedMetrics::mayBeMissing).forEach(names::add);
        return names;
    }

    private String scrape(String process, String form) {
        return RestAssured.given()
                .accept(form)
                .get(suite.address(process + "-management") + "/q/metrics")
                .asString();
    }
}
