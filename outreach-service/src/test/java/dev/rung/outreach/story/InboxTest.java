package dev.rung.outreach.story;

import static dev.rung.testing.api.ProblemLanguages.assertTitles;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rung.outreach.surroundings.Shopper;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class InboxTest {

    @Test
    void whatWasReadStaysReadAndIsCountedOnce() {
        var alice = Shopper.known("zh-CN", false);
        hearsOfGold(alice);
        hearsOfGold(alice);
        String first = alice.inbox().body("unread", equalTo(2)).extract().path("items[1].id");

        String readAt = alice.asThemselves()
                .post("/api/v1/me/inbox/{id}/read", first)
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .path("readAt");
        alice.asThemselves()
                .post("/api/v1/me/inbox/{id}/read", first)
                .then()
                .statusCode(200)
                .body("readAt", equalTo(readAt));

        alice.inbox()
                .body("unread", equalTo(1))
                .body("items[0].readAt", nullValue())
                .body("items[1].readAt", equalTo(readAt));
        alice.asThemselves()
                .get("/api/v1/me/inbox?unread=true")
                .then()
                .body("items", hasSize(1))
                .body("unread", equalTo(1));
    }

    @Test
    void messagesAreReadInTheLanguageAskedForElseInThatOfTheProfile() {
        var alice = Shopper.known("zh-CN", false);
        hearsOfGold(alice);

        String id = alice.inbox()
                .body("items.title", equalTo(List.of("恭喜您升级为金牌会员")))
                .extract()
                .path("items[0].id");
        alice.asThemselves()
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get("/api/v1/me/inbox")
                .then()
                .body("items.title", equalTo(List.of("You are now a Gold member")))
                .body("items[0].body", startsWith("You have moved up from Silver to Gold."));
        alice.asThemselves()
                .header("Accept-Language", "en")
                .post("/api/v1/me/inbox/{id}/read", id)
                .then()
                .body("title", equalTo("You are now a Gold member"));
    }

    @Test
    void theNewestComesFirstAndPagesFollow() {
        var alice = Shopper.known("en", false);
        for (var i = 0; i < 3; i++) {
            hearsOfGold(alice);
        }
        var all = alice.inbox().body("next", nullValue()).extract().jsonPath().getList("items.id");

        var first = alice.asThemselves()
                .get("/api/v1/me/inbox?limit=2")
                .then()
                .extract()
                .jsonPath();
        var second = alice.asThemselves()
                .get("/api/v1/me/inbox?limit=2&after=" + first.getString("next"))
                .then()
                .body("next", nullValue())
                .body("unread", equalTo(3))
                .extract()
                .jsonPath();

        assertThat(first.getList("items.id")).isEqualTo(all.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(all.subList(2, 3));
    }

    @Test
    void theLedgerComesNewestFirstInPages() {
        var alice = Shopper.known("en", false);
        hearsOfGold(alice);
        hearsOfGold(alice);
        var all = alice.ledger();

        var page = Shopper.ask(Tokens.of("marketer"))
                .get("/api/v1/customers/{id}/messages?limit=3", alice.externalId())
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        var rest = Shopper.ask(Tokens.of("admin"))
                .get("/api/v1/customers/{id}/messages?after={next}", alice.externalId(), page.getString("next"))
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .jsonPath();

        assertThat(page.getList("items.id").getFirst()).isEqualTo(all.getFirst().get("id"));
        assertThat(rest.getList("items.id")).containsExactly(all.get(3).get("id"));
    }

    @Test
    void anAgentReadsWhatWasSentAndTheReadingIsAudited() {
        var alice = Shopper.known("en", false);
        var bob = Shopper.known("en", false);
        hearsOfGold(alice);
        var id = alice.ledger().getFirst().get("id");
        var text = "/api/v1/customers/{customer}/messages/{id}/text";

        Shopper.ask(Tokens.of("agent"))
                .get(text, alice.externalId(), id)
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("subject", equalTo("You are now a Gold member"))
                .body("body", startsWith("You have moved up from Silver to Gold."));

        Shopper.ask(Tokens.of("agent")).get(text, bob.externalId(), id).then().statusCode(404);
        Shopper.ask(Tokens.of("marketer"))
                .get(text, alice.externalId(), id)
                .then()
                .statusCode(403);
        Shopper.ask(Tokens.of("admin"))
                .queryParam("customer", alice.externalId())
                .get("/api/v1/audit/outreach")
                .then()
                .body("items.action", equalTo(List.of("message.read")))
                .body("items.subject", equalTo(List.of(id)));
    }

    @Test
    void anothersMessageIsNotThere() {
        var alice = Shopper.known("en", false);
        var bob = Shopper.known("en", false);
        hearsOfGold(alice);
        String alices = alice.inbox().extract().path("items[0].id");

        for (var id : new String[] {alices, UUID.randomUUID().toString()}) {
            bob.asThemselves()
                    .post("/api/v1/me/inbox/{id}/read", id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:problem:message-unknown"));
        }
        bob.inbox().body("items", hasSize(0)).body("unread", equalTo(0));
        alice.inbox().body("unread", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "analyst", "benefits-manager", "approver", "storefront", "service"})
    void theLedgerIsForThoseWhoAnswerForIt(String role) {
        var alice = Shopper.known("en", false);
        var token = role.equals("customer") ? Tokens.customer(alice.externalId()) : Tokens.of(role);

        Shopper.ask(token)
                .get("/api/v1/customers/{id}/messages", alice.externalId())
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void aMemberWhomTheStoreVouchesForReadsTheirOwn() {
        var alice = Shopper.known("en", false);

        Shopper.ask(Tokens.suiteCustomer(alice.externalId()))
                .get("/api/v1/me/inbox")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
    }

    @Test
    void anInboxIsForCustomers() {
        Shopper.ask(Tokens.of("admin")).get("/api/v1/me/inbox").then().statusCode(403);
        given().get("/api/v1/me/inbox").then().statusCode(401);
        Shopper.speaking("en")
                .asThemselves()
                .get("/api/v1/me/inbox")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:customer-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "after=x", "after=-1"})
    void whatCannotBeAskedIsSaid(String query) {
        Shopper.known("en", false)
                .asThemselves()
                .get("/api/v1/me/inbox?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:invalid"));
    }

    @Test
    void aProblemIsToldInTheLanguageAskedFor() {
        assertTitles(
                () -> Shopper.speaking("en").asThemselves(), "/api/v1/me/inbox", "There is no such customer", "没有该客户");
    }

    private static void hearsOfGold(Shopper shopper) {
        var gold = shopper.reachedGold();
        shopper.hears(gold);
        shopper.awaitEntry(gold.decision().eventId(), "inbox", "sent");
        shopper.awaitEntry(gold.decision().eventId(), "email", "refused");
    }
}
