package dev.rung.benefits.entitlement;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.catalogue.Catalogue.gift;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.PointsEvent.EntitlementEnded;
import dev.rung.contracts.benefits.PointsEvent.EntitlementGranted;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a change of tier to a benefit that is used.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class EntitlementTest {

    private final Shopper alice = new Shopper();
    private String mug;
    private String card;

    @BeforeEach
    void aPackage() {
        mug = gift("mug", "20", 3, "year", "end");
        card = gift("card", "5", 1, "once", "keep");
        published(Map.of("gold", List.of(mug, card), "diamond", List.of(mug, card)));
        alice.registers();
    }

    @Test
    void whoReachesATierHasItsBenefitsAndHearsOfThemOnce() {
        var at = Instant.now();
        alice.reaches("gold", at).isSentAgain().awaitAllProcessed();
        awaitGranted();

        benefits().body("items.code.sort()", equalTo(sorted(mug, card)));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(alice.externalId))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/me/benefits")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("生日礼物", "生日礼物")))
                .body("items.find { it.code == '%s' }.left".formatted(mug), equalTo(3))
                .body("items.tier", equalTo(List.of("gold", "gold")));
        assertThat(told(EntitlementGranted.class)).hasSize(2);
    }

    @Test
    void whoHoldsATierGetsWhatALaterPackageAdds() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
        var book = gift("book", "9", 1, "year", "end");
        published(Map.of("gold", List.of(mug, card, book), "diamond", List.of(mug, card, book)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> benefits().body("items.code.sort()", equalTo(sorted(mug, card, book))));
        assertThat(told(EntitlementGranted.class)).hasSize(3);
    }

    @Test
    void onLeavingWhatIsNotKeptEnds() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
        alice.loses("gold", "silver", Instant.now()).awaitAllProcessed();
        awaitGranted();

        benefits().body("items.code", equalTo(List.of(card)));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(alice.externalId))
                .get("/api/v1/me/benefits/ended")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(mug)))
                .body("items.reason", equalTo(List.of("tier-left")));
        assertThat(told(EntitlementEnded.class))
                .singleElement()
                .isEqualTo(new EntitlementEnded(
                        told(EntitlementEnded.class).getFirst().eventId(),
                        alice.id,
                        alice.externalId,
                        told(EntitlementEnded.class).getFirst().occurredAt(),
                        told(EntitlementEnded.class).getFirst().entitlementId(),
                        mug,
                        "gold",
                        "tier-left"));
    }

    /// A refund that was told late: gold was never reached.
    @Test
    void aCorrectionEndsWhatWasNotUsedAndKeepsWhatWas() {
        var at = Instant.now();
        alice.reaches("gold", at).awaitAllProcessed();
        awaitGranted();
        use(idOf(mug), "k-" + alice.id).then().statusCode(201);

        alice.heldAllAlong("silver", at.minusSeconds(1)).awaitAllProcessed();
        awaitGranted();
        alice.isSentAgain().awaitAllProcessed();
        awaitGranted();

        benefits().body("items.code", equalTo(List.of(mug))).body("items[0].left", equalTo(2));
        assertThat(told(EntitlementEnded.class)).singleElement().satisfies(ended -> {
            assertThat(ended.benefit()).isEqualTo(card);
            assertThat(ended.reason()).isEqualTo("corrected");
        });
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("agent"))
                .get("/api/v1/customers/{id}/benefits/ended", alice.externalId)
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(card)))
                .body("items.reason", equalTo(List.of("corrected")));
    }

    @Test
    void whoIsFrozenKeepsABenefitAndUsesItWhenThatEnds() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
        var id = idOf(mug);
        alice.stands(frozen(null));

        use(id, "k1-" + alice.id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:use-on-hold"))
                .body("memberStatus", equalTo("frozen"));
        benefits().body("items.find { it.code == '%s' }.left".formatted(mug), equalTo(3));

        alice.stands(frozen(Instant.now()));
        use(id, "k2-" + alice.id).then().statusCode(201);
    }

    private static Membership frozen(@Nullable Instant until) {
        return new Membership(List.of(), List.of(new Restriction("frozen", Instant.EPOCH, until, "dispute", "hand")));
    }

    @Test
    void aUseCountsOnceHoweverOftenItIsSentAndCanBeTakenBack() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
        var id = idOf(card);
        var key = "k-" + UUID.randomUUID();
        var first = use(id, key)
                .then()
                .statusCode(201)
                .body("left", equalTo(0))
                .extract()
                .asString();

        assertThat(use(id, key).then().statusCode(200).extract().asString()).isEqualTo(first);
        use(idOf(mug), key).then().statusCode(422).body("type", equalTo("urn:problem:idempotency-key-reused"));
        use(id, key + "-2")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:quota-spent"))
                .body("quota", equalTo(1));

        for (int i = 0; i < 2; i++) {
            as("agent")
                    .delete(uses(id) + "/" + JsonPath.from(first).getString("useId"))
                    .then()
                    .statusCode(204);
        }
        use(id, key + "-3").then().statusCode(201);
    }

    @Test
    void whoLeavesATierAndReachesItAgainHasNoMoreOfTheSamePeriod() {
        var at = Instant.now();
        alice.reaches("gold", at).awaitAllProcessed();
        awaitGranted();
        use(idOf(mug), "k-" + UUID.randomUUID()).then().statusCode(201);

        alice.loses("gold", "silver", at.plusMillis(1))
                .reaches("gold", at.plusMillis(2))
                .awaitAllProcessed();
        awaitGranted();

        benefits().body("items.find { it.code == '%s' }.left".formatted(mug), equalTo(2));
    }

    /// The guard is the lock on the customer's entitlements to the benefit.
    @Test
    void aQuotaIsNeverExceededHoweverManyUseItAtOnce() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + uses(idOf(mug)));

        List<HttpResponse<String>> answers;
        try (var client = HttpClient.newHttpClient()) {
            var sent = IntStream.range(0, 24)
                    .mapToObj(i -> HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + Tokens.of("storefront"))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "race-" + alice.id + "-" + i)
                            .POST(BodyPublishers.ofString("{}"))
                            .build())
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            answers = sent.stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                    .toList();
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(3);
    }

    @Test
    void othersNeitherReadNorUseThem() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
        var path = "/api/v1/customers/" + alice.externalId + "/benefits";

        for (var role : List.of("analyst", "marketer", "approver", "service")) {
            as(role).get(path).then().statusCode(403);
        }
        var bob = RestAssured.given().auth().oauth2(Tokens.customer("C-BOB"));
        bob.get(path).then().statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(alice.externalId))
                .contentType("application/json")
                .header("Idempotency-Key", "mine")
                .post(uses(idOf(mug)))
                .then()
                .statusCode(403);
        as("storefront").post(uses(idOf(mug))).then().statusCode(400);
        use(UUID.randomUUID().toString(), "k-" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:entitlement-unknown"));
    }

    private Response use(String id, String key) {
        return as("storefront")
                .header("Idempotency-Key", key)
                .body(Map.of("reference", "order-7"))
                .post(uses(id));
    }

    private String uses(String id) {
        return "/api/v1/customers/%s/benefits/%s/uses".formatted(alice.externalId, id);
    }

    private String idOf(String code) {
        return benefits().extract().jsonPath().getString("items.find { it.code == '%s' }.id".formatted(code));
    }

    private ValidatableResponse benefits() {
        return as("agent")
                .get("/api/v1/customers/{id}/benefits", alice.externalId)
                .then()
                .statusCode(200);
    }

    /// Settled: nothing is due any more.
    private void awaitGranted() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("select count(*) from entitlements_due where customer_id = ?", alice.id) == 0);
    }

    private <E extends PointsEvent> List<E> told(Class<E> type) {
        awaitRelayed();
        return alice.announced().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void awaitRelayed() {
        await().until(() -> Database.count("select count(*) from outbox where key = ?", alice.id.toString()) == 0);
    }

    private static List<String> sorted(String... codes) {
        return List.of(codes).stream().sorted().toList();
    }
}
