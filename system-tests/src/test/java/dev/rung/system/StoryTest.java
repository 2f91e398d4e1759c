package dev.rung.system;

import static dev.rung.system.Storefront.event;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static dev.rung.system.Storefront.refunded;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// Alice's way through the suite: she buys, rises, earns, is told, gives some back, speaks up, and is answered.
@ExtendWith(Suite.Extension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {

    private static final String ORDER = newId("order");
    private static final Instant NOW = Instant.now().truncatedTo(SECONDS).minusSeconds(600);

    private final SuiteAccess suite;
    private final Storefront shop;

    StoryTest(SuiteAccess suite) {
        this.suite = suite;
        this.shop = new Storefront(suite);
    }

    @Test
    @Order(1)
    void theShopTellsWhoAliceIsAndWhatSheAgreedTo() {
        shop.as("storefront").body("""
                        {"name": "爱丽丝", "email": "alice@example.com", "locale": "zh-CN", "timeZone": "Asia/Shanghai"}""").put("/customers/C-ALICE").then().statusCode(greaterThanOrEqualTo(200));
        shop.as("alice").body("""
                        {"granted": true, "textVersion": "2026-01", "locale": "zh-CN", "source": "preference-centre"}""").put("/me/consents/marketing/email").then().statusCode(200);

        shop.as("agent").get("/customers/C-ALICE").then().statusCode(200).body("name", equalTo("爱丽丝"));
        shop.as("analyst").get("/customers/C-ALICE").then().statusCode(403);
    }

    @Test
    @Order(2)
    void whatSheBoughtLiftsHerToATierWithAReasonThatAddsUp() {
        shop.send(
                        event(newId("visit"), "visit", "C-ALICE", NOW.minusSeconds(60), "{}"),
                        paid(ORDER, "C-ALICE", NOW, "9000.00"))
                .statusCode(202)
                .body("accepted", equalTo(2));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(standing().getInt("rfm.orders")).isEqualTo(1));
        var standing = standing();

        assertThat(standing.getString("tier.code")).isNotEqualTo("regular");
        assertThat(standing.getString("rfm.spend.amount")).isEqualTo("9000.00");
        assertThat(standing.getList("components.points", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(standing.getLong("growthValue"));
        // the shop's view of her is not for her
        Map<String, Object> seenByAgent = new HashMap<>(
                shop.as("agent").get("/customers/C-ALICE/standing").jsonPath().getMap(""));
        assertThat(seenByAgent.remove("valueLevel")).isNotNull();
        assertThat(seenByAgent.remove("lifecycle")).isNotNull();
        assertThat(standing.<String, Object>getMap("")).isEqualTo(seenByAgent);
    }

    @Test
    @Order(3)
    void sheIsToldOnceInHerInboxAndOnceByMail() {
        var name = standing().getString("tier.name");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> shop.as("alice")
                        .get("/me/inbox")
                        .then()
                        .statusCode(200)
                        .body("items.findAll { it.occasion == 'tier-reached' }", hasSize(1))
                        .body("items[0].body", containsString(name)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> suite.mailsTo("alice@example.com")
                        .ifPresent(mails -> assertThat(mails).hasSize(1)));

        shop.as("marketer")
                .get("/customers/C-ALICE/messages")
                .then()
                .statusCode(200)
                .body("items.findAll { it.occasion == 'tier-reached' }.channel", hasItem("email"));
    }

    @Test
    @Order(4)
    void herPointsArePendingUntilTheOrderIsCompleted() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> points().body("pending", equalTo(9000)).body("available", equalTo(0)));

        shop.send(event(newId("completed"), "order.completed", "C-ALICE", NOW.plusSeconds(60), """
                {"orderId": "%s"}""".formatted(ORDER)))
                .statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> points().body("pending", equalTo(0)).body("available", equalTo(9000)));
    }

    @Test
    @Order(5)
    void aRefundTakesBackWhatItsOrderEarnedAndNothingElse() {
        shop.send(refunded(newId("refund"), ORDER, "C-ALICE", NOW.plusSeconds(120), "4000.00"))
                .statusCode(202);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> points().body("available", equalTo(5000)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(standing().getString("rfm.spend.amount")).isEqualTo("5000.00"));
        shop.as("admin").post("/points/proof").then().statusCode(200).body("holds", equalTo(true));
    }

    @Test
    @Order(6)
    void anAgentAnswersHerAndTheAnswerReachesHerInbox() {
        var feedback = shop.as("alice")
                .body("""
                        {"kind": "suggestion", "text": "希望有更多的生日礼物"}""")
                .post("/feedback")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        shop.as("agent")
                .body("{\"assignee\": \"agent\"}")
                .post("/feedback/" + feedback + "/assignment")
                .then()
                .statusCode(200);
        shop.as("agent")
                .body("""
                        {"text": "谢谢您，我们已经安排了。"}""")
                .post("/feedback/" + feedback + "/replies")
                .then()
                .statusCode(201);
        shop.as("agent")
                .body("{}")
                .post("/feedback/" + feedback + "/resolution")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> shop.as("alice")
                        .get("/me/inbox")
                        .then()
                        .body(
                                "items.findAll { it.occasion == 'feedback-reply' }.body",
                                equalTo(List.of("谢谢您，我们已经安排了。"))));
    }

    @Test
    @Order(7)
    void sheAppealsAgainstADecisionOnce() {
        var decision = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> shop.as("alice").get("/me/decisions").jsonPath().getString("items[0].decisionId"),
                        notNullValue());
        var appeal = """
                {"decisionId": "%s", "text": "我觉得应该是钻石"}""".formatted(decision);

        shop.as("alice").body(appeal).post("/appeals").then().statusCode(201);
        shop.as("alice").body(appeal).post("/appeals").then().statusCode(409);
        shop.as("bob").body(appeal).post("/appeals").then().statusCode(404);
    }

    @Test
    @Order(8)
    void oneAnswerShowsHerAllOfIt() {
        shop.as("alice")
                .get("/me")
                .then()
                .statusCode(200)
                .body("standing.tier.code", notNullValue())
                .body("points.available", equalTo(5000))
                .body("inbox.unread", greaterThanOrEqualTo(2));
    }

    @Test
    @Order(9)
    void herAppealIsGrantedWithATierAndInWords() {
        var appeal = shop.as("agent")
                .get("/feedback?customer=C-ALICE&kind=appeal&status=open")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var id = appeal.getString("items[0].id");
        shop.as("agent")
                .body("{}")
                .post("/feedback/" + id + "/assignment")
                .then()
                .statusCode(200);
        shop.as("agent")
                .body("""
                        {"tier": "diamond", "until": "%s", "reason": "goodwill", "decisionId": "%s"}""".formatted(LocalDate.now().plusDays(90), appeal.getString("items[0].decisionId")))
                .put("/customers/C-ALICE/overrides/" + id)
                .then()
                .statusCode(204);
        shop.as("agent")
                .body("""
                        {"outcome": "granted", "text": "您说得对，已为您升级为钻石会员。"}""")
                .post("/feedback/" + id + "/resolution")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(standing().getString("tier.code")).isEqualTo("diamond"));
        shop.as("alice")
                .get("/me/feedback")
                .then()
                .body("items.find { it.id == '%s' }.outcome".formatted(id), equalTo("granted"))
                .body("items.find { it.id == '%s' }.status".formatted(id), equalTo("resolved"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> shop.as("alice").get("/me/inbox").then().body("items.body", hasItem("您说得对，已为您升级为钻石会员。")));
        shop.as("alice").get("/customers/C-ALICE/overrides").then().statusCode(403);
    }

    private JsonPath standing() {
        return shop.as("alice")
                .get("/me/standing")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse points() {
        return shop.as("alice").get("/me/points").then().statusCode(200);
    }
}
