package dev.rung.benefits.statement;

import static dev.rung.testing.api.ProblemLanguages.assertTitles;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Shopper;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class PointsResourceTest {

    private static final Instant NOW = Instant.now();

    private final Shopper alice = new Shopper().registers();

    @Test
    void aMemberWhomTheStoreVouchesForReadsTheirOwnAndNobodyElses() {
        var token = Tokens.suiteCustomer(alice.externalId);

        get("/me/points", token).statusCode(200).body("available", equalTo(0));
        get("/me/points/entries", token).statusCode(200);
        get("/customers/" + alice.externalId + "/points", token).statusCode(200);
        get("/customers/C-BOB/points", token).statusCode(403);
    }

    @Test
    void aCustomerWhoNeverBoughtHasNoPoints() {
        get("/me/points", Tokens.customer(alice.externalId))
                .statusCode(200)
                .body("available", equalTo(0))
                .body("pending", equalTo(0))
                .body("expiring", hasSize(0));
        get("/me/points/entries", Tokens.customer(alice.externalId))
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void howPointsAreEarnedCanBeReadByWhoeverEarnsThem() {
        for (var token : List.of(Tokens.customer(alice.externalId), Tokens.of("storefront"), Tokens.of("marketer"))) {
            get("/earning-rules", token)
                    .statusCode(200)
                    .body("pointsPerUnit", equalTo("1"))
                    .body("currency", equalTo("CNY"))
                    .body("tiers.find { it.tier == 'gold' }.multiplier", equalTo("1.5"))
                    .body("pendingDays", equalTo(15))
                    .body("expiresAfterYears", equalTo(1));
        }
        get("/earning-rules", Tokens.of("service")).statusCode(403);
    }

    @Test
    void availablePointsAreToldByTheirLastDayAndThoseOfThePastNotAtAll() {
        var thisYear = NOW.atZone(ZoneOffset.ofHours(8)).getYear();
        alice.pays("o0", "500", Instant.parse(thisYear - 2 + "-06-01T00:00:00Z"))
                .pays("o1", "100", Instant.parse(thisYear - 1 + "-06-01T00:00:00Z"))
                .pays("o2", "30", NOW.minusSeconds(60))
                .completes("o2", NOW.minusSeconds(30))
                .pays("o3", "7", NOW)
                .awaitAllProcessed();

        get("/me/points", Tokens.customer(alice.externalId))
                .body("available", equalTo(130))
                .body("pending", equalTo(7))
                .body("expiring.on", equalTo(List.of(thisYear + "-12-31", thisYear + 1 + "-12-31")))
                .body("expiring.points", equalTo(List.of(100, 30)))
                .body("activating.points", equalTo(List.of(7)))
                .body("activating.on", equalTo(List.of(inFifteenDays())));
        assertThat(get("/me/points/entries", Tokens.customer(alice.externalId))
                        .extract()
                        .jsonPath()
                        .getList("items.findAll { it.kind == 'expire' }.points"))
                .containsExactly(-500);
    }

    private static String inFifteenDays() {
        return NOW.atZone(ZoneOffset.ofHours(8)).toLocalDate().plusDays(15).toString();
    }

    @Test
    void anEntryExplainsItself() {
        alice.reaches("diamond", NOW.minusSeconds(60)).pays("o1", "12.30", NOW).awaitAllProcessed();

        get("/me/points/entries", Tokens.customer(alice.externalId))
                .body("items.points.sum()", equalTo(24))
                .body("items[-1].kind", equalTo("earn"))
                .body("items[-1].orderId", equalTo("o1"))
                .body("items[-1].ruleVersion", equalTo(1))
                .body("items.findAll { it.tier == 'diamond' }.multiplier.unique()", equalTo(List.of("2")))
                .body("items[-1].number", nullValue());
    }

    @Test
    void anOrdersLifeReadsAsOneLine() {
        alice.pays("o1", "100", NOW.minusSeconds(60))
                .pays("o2", "30", NOW.minusSeconds(50))
                .completes("o1", NOW.minusSeconds(40))
                .awaitAllProcessed()
                .getsBack("o1", "40", NOW)
                .awaitAllProcessed();

        get("/me/points/sources", Tokens.customer(alice.externalId))
                .body("items.source.id", equalTo(List.of("o2", "o1")))
                .body("items.source.kind", equalTo(List.of("order", "order")))
                .body("items[1].entries.kind", equalTo(List.of("reverse", "activate", "earn")))
                .body("items[1].available", equalTo(60))
                .body("items[1].pending", equalTo(0))
                .body("items[0].pending", equalTo(30))
                .body("items[0].activeFrom", equalTo(inFifteenDays()))
                .body("items[1].activeFrom", nullValue())
                .body("items[0].number", nullValue())
                .body("next", nullValue());
        var first = get("/customers/" + alice.externalId + "/points/sources?limit=1", Tokens.of("agent"))
                .body("items.source.id", equalTo(List.of("o2")))
                .extract()
                .<String>path("next");
        get("/customers/" + alice.externalId + "/points/sources?limit=1&after=" + first, Tokens.of("agent"))
                .body("items.source.id", equalTo(List.of("o1")))
                .body("next", nullValue());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            alice.pays("o" + i, "10", NOW);
        }
        alice.awaitAllProcessed();
        var token = Tokens.of("agent");

        var seen = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var query = next == null ? "?limit=3" : "?limit=3&after=" + next;
            var page = get("/customers/" + alice.externalId + "/points/entries" + query, token)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.orderId", String.class));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "benefits-manager", "admin", "storefront"})
    void whoHelpsCustomersSeesTheirPoints(String role) {
        get("/customers/" + alice.externalId + "/points", Tokens.of(role)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "approver", "service"})
    void othersDoNot(String role) {
        get("/customers/" + alice.externalId + "/points", Tokens.of(role)).statusCode(403);
        get("/customers/" + alice.externalId + "/points/entries", Tokens.of(role))
                .statusCode(403);
        get("/customers/" + alice.externalId + "/points/sources", Tokens.of(role))
                .statusCode(403);
        get("/customers/" + alice.externalId + "/points/unmatched-refunds", Tokens.of(role))
                .statusCode(403);
        get("/customers/" + alice.externalId + "/points/part-paid-orders", Tokens.of(role))
                .statusCode(403);
    }

    @Test
    void aCustomerSeesOwnPointsOnly() {
        get("/customers/" + alice.externalId + "/points", Tokens.customer(alice.externalId))
                .statusCode(200);
        get("/customers/" + alice.externalId + "/points", Tokens.customer("C-BOB"))
                .statusCode(403)
                .body("type", equalTo("urn:problem:not-your-data"));
        get("/customers/" + alice.externalId + "/points/entries", Tokens.customer("C-BOB"))
                .statusCode(403);
    }

    @Test
    void staffHaveNoPointsOfTheirOwn() {
        get("/me/points", Tokens.of("agent")).statusCode(403);
    }

    @Test
    void withoutATokenNobodySeesAnything() {
        given().get("/api/v1/customers/" + alice.externalId + "/points").then().statusCode(401);
    }

    @Test
    void aCustomerWhomNobodyKnowsIsAProblem() {
        get("/customers/C-NOBODY/points", Tokens.of("agent"))
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:customer-unknown"));
    }

    @Test
    void whatIsNoIdOfACustomerIsAProblem() {
        for (var door : List.of("points", "points/entries", "points/part-paid-orders", "points/unmatched-refunds")) {
            get("/customers/" + "x".repeat(101) + "/" + door, Tokens.of("agent"))
                    .statusCode(400)
                    .body("errors[0].field", equalTo("externalId"));
        }
    }

    @Test
    void aMadeUpCursorOrLimitIsAProblem() {
        var entries = "/customers/" + alice.externalId + "/points/entries";

        get(entries + "?after=yesterday", Tokens.of("agent"))
                .statusCode(400)
                .body("type", equalTo("urn:problem:cursor-unknown"))
                .body("errors[0].field", equalTo("after"));
        get(entries + "?limit=0", Tokens.of("agent")).statusCode(400);
        get(entries + "?limit=201", Tokens.of("agent")).statusCode(400);
    }

    @Test
    void aProblemIsToldInTheLanguageAskedFor() {
        assertTitles(
                () -> given().auth().oauth2(Tokens.of("agent")),
                "/api/v1/customers/" + alice.externalId + "/points/entries?after=yesterday",
                "This list has no such page",
                "该列表没有这一页");
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get("/api/v1" + path).then();
    }
}
