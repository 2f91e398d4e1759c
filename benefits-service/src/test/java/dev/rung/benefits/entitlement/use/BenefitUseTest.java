package dev.rung.benefits.entitlement.use;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.catalogue.Catalogue.gift;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.ManyClients;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.entitlement.GrantingProfile;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Uses that a shop reports by the code of the benefit.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class BenefitUseTest {

    private final Shopper alice = new Shopper();
    private String mug;
    private String card;

    @BeforeEach
    void aGoldMember() {
        mug = gift("mug", "20", 3, "year", "end");
        card = gift("card", "5", 1, "once", "keep");
        published(Map.of("gold", List.of(mug, card), "diamond", List.of(mug, card)));
        alice.registers().reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();
    }

    @Test
    void aUseCountsOnceHoweverOftenItIsSentAndCanBeTakenBack() {
        var key = "k-" + UUID.randomUUID();
        var first =
                use(card, key).then().statusCode(201).body("left", equalTo(0)).extract();

        assertThat(use(card, key).then().statusCode(200).extract().asString()).isEqualTo(first.asString());
        use(mug, key).then().statusCode(422).body("type", equalTo("urn:problem:idempotency-key-reused"));
        use(card, key + "-2")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:quota-spent"))
                .body("quota", equalTo(1));

        var useId = first.jsonPath().getString("useId");
        as("agent").delete(uses(mug) + "/" + useId).then().statusCode(404);
        for (int i = 0; i < 2; i++) {
            as("agent").delete(uses(card) + "/" + useId).then().statusCode(204);
        }
        use(card, key + "-3").then().statusCode(201);
    }

    @Test
    void usesAreListedNewestFirstAlsoThoseTakenBack() {
        var first = JsonPath.from(use(mug, "1-" + alice.id).asString()).getString("useId");
        use(card, "2-" + alice.id).then().statusCode(201);
        use(mug, "3-" + alice.id).then().statusCode(201);
        as("storefront").delete(uses(mug) + "/" + first).then().statusCode(204);

        var mine = list(member(), "/api/v1/me/benefits/uses?limit=2")
                .body("items.code", contains(mug, card))
                .body("items[0].name", equalTo("生日礼物"))
                .body("items[0].reference", equalTo("order-7"))
                .body("items[0].takenBackAt", nullValue());
        var next = mine.extract().jsonPath().getString("next");
        list(member(), "/api/v1/me/benefits/uses?limit=2&after=" + next)
                .body("items.useId", contains(first))
                .body("items[0].takenBackAt", notNullValue())
                .body("next", nullValue());
        list(as("agent"), "/api/v1/customers/" + alice.externalId + "/benefits/uses?benefit=" + card)
                .body("items.code", contains(card));
        list(member(), "/api/v1/me/benefits")
                .body("items.find { it.code == '%s' }.used".formatted(mug), equalTo(1))
                .body("items.find { it.code == '%s' }.left".formatted(mug), equalTo(2));
    }

    @Test
    void whoLeavesATierAndReachesItAgainHasNoMoreOfTheSamePeriod() {
        use(mug, "k-" + UUID.randomUUID()).then().statusCode(201);

        alice.loses("gold", "silver", Instant.now()).awaitAllProcessed();
        awaitGranted();
        use(mug, "k-" + UUID.randomUUID()).then().statusCode(409).body("type", equalTo("urn:problem:benefit-not-held"));
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted();

        use(mug, "k-" + UUID.randomUUID()).then().statusCode(201).body("left", equalTo(1));
    }

    /// A later version of the benefit may have another period.
    @Test
    void aUseCountsForTheQuotaOfItsDayWhateverPeriodItWasRecordedUnder() throws SQLException {
        use(mug, "1-" + alice.id).then().statusCode(201).body("left", equalTo(2));
        Database.execute(
                "update entitlement_uses set period_start = date '2020-02-03' where customer_id = ?", alice.id);
        use(mug, "2-" + alice.id).then().statusCode(201).body("left", equalTo(1));
        Database.execute(
                "update entitlement_uses set used_at = now() - interval '2 years' where customer_id = ?", alice.id);
        use(mug, "3-" + alice.id).then().statusCode(201).body("left", equalTo(2));
    }

    /// The guard is the lock on the customer's entitlements to the benefit.
    @Test
    void aQuotaIsNeverExceededHoweverManyUseItAtOnce() {
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + uses(mug));
        var requests = IntStream.range(0, 200)
                .mapToObj(i -> HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + Tokens.of("storefront"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "race-" + alice.id + "-" + i)
                        .POST(BodyPublishers.ofString("{}"))
                        .build())
                .toList();

        assertThat(ManyClients.counted(ManyClients.sent(200, requests))).isEqualTo(Map.of(201, 3L, 409, 197L));
        list(as("agent"), "/api/v1/customers/" + alice.externalId + "/benefits/uses")
                .body("items", hasSize(3));
    }

    @Test
    void othersNeitherReadNorUseThem() {
        var path = "/api/v1/customers/" + alice.externalId + "/benefits";

        for (var role : List.of("analyst", "marketer", "approver", "service")) {
            as(role).get(path).then().statusCode(403);
            as(role).get(path + "/uses").then().statusCode(403);
        }
        var bob = RestAssured.given().auth().oauth2(Tokens.customer("C-BOB"));
        bob.get(path).then().statusCode(403);
        bob.get(path + "/uses").then().statusCode(403);
        member().contentType("application/json")
                .header("Idempotency-Key", "mine")
                .post(uses(mug))
                .then()
                .statusCode(403);
        as("storefront").post(uses(mug)).then().statusCode(400);
        use("nobodys-benefit", "k-" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:entitlement-unknown"));
    }

    /// Either uses what the other has, within one quota. A use stays the one's by whose id it was sent.
    @Test
    void whoIsOneWithThemUsesTheirBenefits() {
        var bob = new Shopper().registers();
        alice.isPartOf(bob);
        for (var asked : List.of(alice, bob)) {
            list(as("agent"), "/api/v1/customers/%s/benefits".formatted(asked.externalId))
                    .body("items.code", containsInAnyOrder(mug, card));
        }
        var key = "k-" + UUID.randomUUID();
        var useId =
                use(bob, card, key).then().statusCode(201).extract().jsonPath().getString("useId");
        use(card, key + "-2").then().statusCode(409).body("type", equalTo("urn:problem:quota-spent"));
        as("agent").delete(uses(card) + "/" + useId).then().statusCode(204);
        use(bob, card, key + "-3").then().statusCode(201);

        alice.isPartOf(null);

        use(bob, card, key).then().statusCode(200).body("useId", equalTo(useId));
        use(bob, card, key + "-4").then().statusCode(404);
        use(card, key + "-5").then().statusCode(201);
    }

    private Response use(String benefit, String key) {
        return use(alice, benefit, key);
    }

    private static Response use(Shopper customer, String benefit, String key) {
        return as("storefront")
                .header("Idempotency-Key", key)
                .body(Map.of("reference", "order-7"))
                .post(uses(customer, benefit));
    }

    private String uses(String benefit) {
        return uses(alice, benefit);
    }

    private static String uses(Shopper customer, String benefit) {
        return "/api/v1/customers/%s/benefits/%s/uses".formatted(customer.externalId, benefit);
    }

    private static ValidatableResponse list(RequestSpecification by, String address) {
        return by.get(address).then().statusCode(200);
    }

    private RequestSpecification member() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(alice.externalId))
                .header("Accept-Language", "zh-CN");
    }

    /// Settled: nothing is due any more.
    private void awaitGranted() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("select count(*) from entitlements_due where customer_id = ?", alice.id) == 0);
    }
}
