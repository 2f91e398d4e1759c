package dev.rung.benefits.adjustment;

import static dev.rung.benefits.Database.count;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class AdjustmentTest {

    private static final String MEI = Tokens.with("mei", "agent");
    private static final String LI = Tokens.with("li", "approver");

    @Inject
    MeterRegistry metrics;

    private final Shopper alice = new Shopper();

    @BeforeEach
    void aliceIsKnown() {
        alice.registers();
    }

    @Test
    void pointsAreGivenByTwoPeople() {
        var counted = counted();
        var id = requested(500);
        assertThat(alice.points().getInt("available")).isZero();

        decide(id, "approval", LI)
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("requestedBy", equalTo("mei"))
                .body("decidedBy", equalTo("li"));

        assertThat(alice.points().getInt("available")).isEqualTo(500);
        assertThat(alice.points().getList("expiring.points")).containsExactly(500);
        assertThat(counted() - counted).isEqualTo(500);
        theBooksHold();
    }

    /// Asked for before the status was told; taking needs no part in the programme.
    @Test
    void nobodyWhoTakesNoPartIsGivenPoints() {
        var id = requested(500);
        alice.stands(new Membership(
                List.of(), List.of(new Restriction("excluded", Instant.EPOCH, null, "reseller", "hand"))));

        decide(id, "approval", LI).statusCode(409).body("type", equalTo("urn:problem:not-taking-part"));
        assertThat(alice.points().getInt("available")).isZero();

        alice.stands(new Membership(List.of(), List.of()));
        decide(id, "approval", LI).statusCode(200);
        theBooksHold();
    }

    @Test
    void theEntryTellsTheReasonsCodeAndNotItsWords() {
        decide(requested(500), "approval", LI).statusCode(200);

        var entries = given().auth()
                .oauth2(Tokens.customer(alice.externalId))
                .get("/api/v1/me/points/entries")
                .then()
                .body("items.kind", contains("activate", "adjust"))
                .body("items[1].source.kind", equalTo("adjustment"))
                .body("items[1].reason", equalTo("goodwill"))
                .body("items[1].cause", equalTo("decision"))
                .body("items[1].orderId", nullValue())
                .extract()
                .asString();
        assertThat(entries).doesNotContain("parcel").doesNotContain("mei");
    }

    @Test
    void pointsAreTakenByTwoPeopleAndNoMoreThanThereAre() {
        alice.pays("o1", "300", Instant.now().minusSeconds(60))
                .completes("o1", Instant.now())
                .awaitAllProcessed();
        var tooMany = requested(-301);

        decide(tooMany, "approval", LI)
                .statusCode(409)
                .body("type", equalTo("urn:problem:points-too-few"))
                .body("available", equalTo(300));
        decide(requested(-120), "approval", LI).statusCode(200);

        assertThat(alice.points().getInt("available")).isEqualTo(180);
        assertThat(alice.entries().getFirst()).containsEntry("kind", "adjust").containsEntry("points", -120);
        alice.getsBack("o1", "10", Instant.now()).awaitAllProcessed();
        assertThat(alice.points().getInt("available"))
                .as("they are not given again")
                .isEqualTo(170);
        theBooksHold();
    }

    @Test
    void nobodyApprovesOrDeclinesTheirOwn() {
        var both = Tokens.with("wang", "agent", "approver");
        var id = request(both, UUID.randomUUID().toString(), 10, "sorry")
                .statusCode(201)
                .extract()
                .<String>path("id");

        for (var decision : new String[] {"approval", "refusal"}) {
            decide(id, decision, both).statusCode(403).body("type", equalTo("urn:problem:own-adjustment"));
        }
        assertThat(alice.points().getInt("available")).isZero();
    }

    /// Whatever the service does: the table refuses it.
    @Test
    void theDatabaseRefusesADecisionByTheOneWhoAsked() {
        var id = requested(10);

        assertThatThrownBy(() -> Database.execute(
                        "update adjustments set state = 'approved', decided_by = 'mei', decided_at = now() where id = ?",
                        UUID.fromString(id)))
                .hasMessageContaining("adjustments_by_two_people");
    }

    @Test
    void aDeclinedRequestMovesNothingAndCannotBeApprovedAnyMore() {
        var id = requested(500);

        decide(id, "refusal", LI).statusCode(200).body("state", equalTo("declined"));
        decide(id, "approval", LI).statusCode(409).body("state", equalTo("declined"));

        assertThat(alice.points().getInt("available")).isZero();
    }

    /// The guard is the lock on the adjustment's row.
    @Test
    void aRequestThatManyApproveAtOnceIsBookedOnce() {
        var id = requested(500);
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d/api/v1/points/adjustments/%s/approval".formatted(RestAssured.port, id)))
                .header("Authorization", "Bearer " + LI)
                .POST(BodyPublishers.noBody())
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var sent = Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
                    .limit(12)
                    .toList();
            assertThat(sent.stream()
                            .map(answer ->
                                    answer.orTimeout(60, TimeUnit.SECONDS).join())
                            .map(HttpResponse::statusCode))
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
        assertThat(alice.points().getInt("available")).isEqualTo(500);
    }

    @Test
    void theSameRequestWithTheSameKeyIsKeptOnceAndAnotherWithItIsRefused() {
        var key = UUID.randomUUID().toString();
        var first =
                request(MEI, key, 500, "parcel lost").statusCode(201).extract().<String>path("id");

        request(MEI, key, 500, "parcel lost").statusCode(200).body("id", equalTo(first));
        request(MEI, key, 501, "parcel lost")
                .statusCode(422)
                .body("type", equalTo("urn:problem:idempotency-key-reused"));
        request(MEI, key, 500, "parcel found").statusCode(422);
        request(Tokens.with("zhao", "benefits-manager"), key, 501, "another sender's key")
                .statusCode(201);
        assertThat(count("select count(*) from adjustments where customer_id = ?", alice.id))
                .isEqualTo(2);
    }

    @Test
    void whatIsTooMuchIsNotEvenAskedFor() {
        request(MEI, UUID.randomUUID().toString(), 20_001, "slip")
                .statusCode(409)
                .body("type", equalTo("urn:problem:adjustment-too-large"))
                .body("most", equalTo(20_000));
        request(MEI, UUID.randomUUID().toString(), 0, "nothing").statusCode(400);
        requested(20_000);
        decide(requested(20_000), "refusal", LI).statusCode(200);
        requested(20_000);
        request(MEI, UUID.randomUUID().toString(), 10_001, "slip")
                .statusCode(409)
                .body("type", equalTo("urn:problem:adjustment-limit-reached"))
                .body("left", equalTo(10_000));
    }

    @Test
    void staffFindsWhatIsToBeDecidedWithItsWords() {
        var id = requested(500);

        for (var role : new String[] {"agent", "benefits-manager", "approver", "admin"}) {
            list(role, "state=requested&externalId=" + alice.externalId)
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items[0].note", equalTo("parcel lost"))
                    .body("items[0].decidedBy", nullValue());
        }
        decide(id, "approval", LI).statusCode(200);
        list("approver", "state=requested&limit=200").body("items.id", not(hasItem(id)));
        list("approver", "state=approved&limit=200").body("items.id", hasItem(id));
    }

    @Test
    void whoLooksIntoTheDatabaseReadsNothingOfTheWords() {
        requested(500);

        assertThat(count("select count(*) from adjustments where cast(adjustments as text) like '%parcel%'"))
                .isZero();
    }

    @Test
    void itIsWrittenDownWhoDidWhat() {
        var id = requested(500);
        decide(id, "approval", LI).statusCode(200);

        assertThat(count(
                        "select count(*) from audit where subject = ? and actor || action in "
                                + "('meipoints-adjustment.requested', 'lipoints-adjustment.approved')",
                        id))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "storefront", "analyst", "marketer", "approver", "admin", "service"})
    void othersDoNotAskForPoints(String role) {
        request(Tokens.of(role), UUID.randomUUID().toString(), 10, "for me").statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "storefront", "analyst", "marketer", "agent", "benefits-manager", "admin"})
    void othersDoNotDecide(String role) {
        decide(requested(10), "approval", Tokens.of(role)).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"unknown, note", "goodwill, ' '"})
    void aReasonIsOneOfTheListAndTheNoteSaysSomething(String reason, String note) {
        given().auth()
                .oauth2(MEI)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("points", 10, "reason", reason, "note", note))
                .post("/api/v1/customers/{id}/points/adjustments", alice.externalId)
                .then()
                .statusCode(400)
                .body("errors.field", notNullValue());
    }

    private String requested(long points) {
        return request(MEI, UUID.randomUUID().toString(), points, "parcel lost")
                .statusCode(201)
                .body("state", equalTo("requested"))
                .extract()
                .path("id");
    }

    private ValidatableResponse request(String token, String key, long points, String note) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("points", points, "reason", "goodwill", "note", note))
                .post("/api/v1/customers/{id}/points/adjustments", alice.externalId)
                .then();
    }

    private static ValidatableResponse decide(String id, String decision, String token) {
        return given().auth()
                .oauth2(token)
                .post("/api/v1/points/adjustments/{id}/{decision}", id, decision)
                .then();
    }

    private static ValidatableResponse list(String role, String query) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get("/api/v1/points/adjustments?" + query)
                .then();
    }

    private double counted() {
        var counter = metrics.find("rung.points").tag("kind", "adjust").counter();
        return counter == null ? 0 : counter.count();
    }

    private static void theBooksHold() {
        given().auth()
                .oauth2(Tokens.of("approver"))
                .post("/api/v1/points/proof")
                .then()
                .body("holds", equalTo(true));
    }
}
